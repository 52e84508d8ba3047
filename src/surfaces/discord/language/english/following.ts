/** What is said of places whose news are told of in channels. */
export const following = {
  'command.follow': 'follow',
  'command.follow.about': 'Tell in a channel when documents bring something new about a place',
  'option.follow.locality': 'locality',
  'option.follow.locality.about': 'The place, in English or Chinese; its parts are included',
  'option.follow.channel': 'channel',
  'option.follow.channel.about': 'Where it is told (default: here)',
  'command.unfollow': 'unfollow',
  'command.unfollow.about': 'Tell no longer of a place in a channel',
  'option.unfollow.locality': 'locality',
  'option.unfollow.locality.about': 'One of the places that are followed',
  'option.unfollow.channel': 'channel',
  'option.unfollow.channel.about': 'Where it is told now (default: here)',
  'command.following': 'following',
  'command.following.about': 'The places whose news are told of in channels of this server',

  'following.begun_one':
    'From now on I tell in {{channel}} what is new about {{name}} or a part of it, at most once an hour. There is {{count, number}} passage now.',
  'following.begun_other':
    'From now on I tell in {{channel}} what is new about {{name}} or a part of it, at most once an hour. There are {{count, number}} passages now.',
  'following.already': 'I tell in {{channel}} of {{name}} already.',
  'following.tooMany':
    'In {{channel}} I tell of {{most, number}} places already: please take another channel, or a place that these lie in.',
  'following.ended': 'I no longer tell in {{channel}} of {{name}}.',
  'following.notFollowed': 'In {{channel}} I do not tell of {{name}}: **/following** shows what is told where.',
  'following.title': 'Places that are followed',
  'following.none': 'No place is followed in this server: **/follow** begins it.',
  'following.line': '{{name}} in {{channel}}, since {{when}}',
  'following.told': 'last told {{when}}',
  'following.waiting_one': '{{count, number}} passage waits',
  'following.waiting_other': '{{count, number}} passages wait',
  'following.failed': '⚠ cannot be told since {{when}}: is the channel there, and may I view it and send messages?',
  'following.more_one': 'and {{count, number}} more',
  'following.more_other': 'and {{count, number}} more',

  'following.new': 'New about {{name}}',
  'following.part': 'part {{number}} of {{of}}; **/locality** has all of it',
  'following.notShown_one': 'and {{count, number}} more passage: **/locality** `name: {{name}}`',
  'following.notShown_other': 'and {{count, number}} more passages: **/locality** `name: {{name}}`',
} as const;
