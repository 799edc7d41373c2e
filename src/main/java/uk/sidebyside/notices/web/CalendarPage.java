package uk.sidebyside.notices.web;

/**
 * @param everybodys the address of the public calendar
 * @param own the address of the reader's own calendar, empty while there is none
 */
public record CalendarPage(String everybodys, boolean signedIn, String own) {}
