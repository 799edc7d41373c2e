/** What has changed, subscriptions, feeds, calendars, and the mail that could not be sent. */
@NullMarked
package uk.sidebyside.notices.web;

import org.jspecify.annotations.NullMarked;
