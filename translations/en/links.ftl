# The pages behind the links in letters to employees.

comment-title = Remove the comment?
comment-lead = A resident wrote this in a survey in { $week }, about a case that you had:
comment-lead-undated = A resident wrote this in a survey about a case that you had:
comment-why = You may remove it if it is about you as a person, is offensive or tells something about somebody else. You do not need to say why.
comment-then = It is then gone for good: from your emails, from what coaches see and from the database. What the resident ticked in the survey stays in the figures.
comment-button = Remove the comment
removed-title = The comment has been removed
removed-lead = It will not be shown to anybody again. You can close this page.
absent-title = The comment is not there any more
absent-lead = It has been removed, or the time for which comments are kept is over. You do not need to do anything.

stop-title = Stop these emails?
stop-lead = { $kind ->
    [feedback] This is about the email to you with answers from residents. Nobody else gets it instead.
    [themes] This is about the email to you as a coach, about what answers have in common.
   *[monthly] This is about the monthly email.
}
stop-button = Send no more of these emails
stopped-title = You will not get any more of these emails
stopped-lead = { $kind ->
    [feedback] We no longer send you the email with answers from residents. If you change your mind, you can have it again.
    [themes] We no longer send you the email to coaches. If you change your mind, you can have it again.
   *[monthly] We no longer send you the monthly email. If you change your mind, you can have it again.
}
resume-button = Send the emails again

page-footer = About this page
page-accessibility-link = Accessibility statement
