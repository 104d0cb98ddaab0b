# The pages behind the links in letters to employees.

comment-title = Take the comment away?
comment-lead = A citizen wrote this in a survey in { $week }, about a case that you had:
comment-lead-undated = A citizen wrote this in a survey about a case that you had:
comment-why = You may take it away if it is about you as a person, is offensive or tells something about somebody else. You need not say why.
comment-then = It is then gone for good: from your letters, from what coaches see and from the database. What the citizen ticked in the survey stays in the figures.
comment-button = Take the comment away
removed-title = The comment has been taken away
removed-lead = It is not shown to anybody any more. You can close this page.
absent-title = The comment is not there any more
absent-lead = It has been taken away, or the time for which comments are kept is over. You need not do anything.

stop-title = Do you want no more of these letters?
stop-lead = { $kind ->
    [feedback] This is about the letter to you with answers from citizens. Nobody else gets it instead.
    [themes] This is about the letter to you as a coach, about what answers have in common.
   *[monthly] This is about the monthly letter.
}
stop-button = Send no more such letters
stopped-title = You get no more such letters
stopped-lead = { $kind ->
    [feedback] We no longer send you the letter with answers from citizens. If you change your mind, you can have it again.
    [themes] We no longer send you the letter to coaches. If you change your mind, you can have it again.
   *[monthly] We no longer send you the monthly letter. If you change your mind, you can have it again.
}
resume-button = Send the letters again

page-footer = About this page
page-accessibility-link = Accessibility
