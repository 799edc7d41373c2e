package uk.sidebyside.voice.web;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.voice.said.Sitting;

/**
 * An invitation that nobody has used yet.
 *
 * @param address of the link, where it was just made for paper; otherwise null, since only a digest of it is kept
 */
public record InvitedPage(
        Sitting sitting, @Nullable String address, @Nullable QrPicture picture) {}
