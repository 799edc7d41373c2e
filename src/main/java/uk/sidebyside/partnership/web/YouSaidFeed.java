package uk.sidebyside.partnership.web;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import uk.sidebyside.access.Area;
import uk.sidebyside.partnership.YouSaid;

/** You said, we did, because, as an Atom feed (RFC 4287): what is published, and nothing else. */
final class YouSaidFeed {
    private YouSaidFeed() {}

    /** @param absolute makes an address of a path */
    static byte[] of(Area area, List<YouSaid.Line> lines, UnaryOperator<String> absolute) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId("urn:uuid:" + UUID.nameUUIDFromBytes((area.id() + " you said").getBytes(StandardCharsets.US_ASCII)));
        feed.setTitle("You said, we did, because: " + area.name());
        feed.setUpdated(Date.from(lines.isEmpty() ? Instant.EPOCH : at(lines.getFirst())));
        Person author = new Person();
        author.setName(area.name());
        feed.setAuthors(List.of(author));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", absolute.apply("/partnership/you-said.atom"))));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", absolute.apply("/partnership/you-said"))));
        feed.setEntries(lines.stream().map(line -> entry(line, absolute)).toList());
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("A line that no feed can carry", e);
        }
    }

    private static Instant at(YouSaid.Line line) {
        return Objects.requireNonNull(line.publishedAt());
    }

    private static Entry entry(YouSaid.Line line, UnaryOperator<String> absolute) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + line.id());
        entry.setTitle(line.pieceTitle() + ": " + line.became().label());
        entry.setUpdated(Date.from(at(line)));
        entry.setPublished(Date.from(at(line)));
        entry.setAlternateLinks(
                List.of(link("alternate", "text/html", absolute.apply("/partnership/you-said#line-" + line.id()))));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue("You said: " + line.said() + (line.did().isBlank() ? "" : " We did: " + line.did())
                + (line.because().isBlank() ? "" : " Because: " + line.because()));
        entry.setSummary(summary);
        return entry;
    }

    private static Link link(String rel, String type, String href) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(href);
        return link;
    }
}
