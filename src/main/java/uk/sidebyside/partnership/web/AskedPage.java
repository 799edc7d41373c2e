package uk.sidebyside.partnership.web;

/** Whether somebody may be asked. @param there false once they took it back */
public record AskedPage(String code, boolean there) {}
