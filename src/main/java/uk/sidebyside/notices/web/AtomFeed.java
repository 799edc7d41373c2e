package uk.sidebyside.notices.web;

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
import java.util.UUID;
import java.util.function.UnaryOperator;
import uk.sidebyside.access.Area;
import uk.sidebyside.notices.Change;
import uk.sidebyside.notices.Published;
import uk.sidebyside.shared.Ref;

/** Changes as an Atom feed (RFC 4287), the same bytes for the same changes. Ids come from records and never change. */
final class AtomFeed {
    private final Area area;
    private final Topics.Topic topic;
    private final UnaryOperator<String> absolute;

    /** @param absolute makes an address of a path */
    AtomFeed(Area area, Topics.Topic topic, UnaryOperator<String> absolute) {
        this.area = area;
        this.topic = topic;
        this.absolute = absolute;
    }

    byte[] of(List<Published> changes) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId("urn:uuid:" + id());
        feed.setTitle("What has changed, " + area.name() + (topic.title().isEmpty() ? "" : ": " + topic.title()));
        feed.setUpdated(
                Date.from(changes.isEmpty() ? Instant.EPOCH : changes.getFirst().at()));
        Person author = new Person();
        author.setName(area.name());
        feed.setAuthors(List.of(author));
        String query = topic.query().isEmpty() ? "" : "?" + topic.query();
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", "/changes.atom" + query)));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", "/changes" + query)));
        feed.setEntries(changes.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("A change that no feed can carry", e);
        }
    }

    private Entry entry(Published published) {
        Change change = published.change();
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + published.id().value());
        entry.setTitle(change.topicTitle());
        entry.setUpdated(Date.from(published.at()));
        entry.setPublished(Date.from(published.at()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", change.address())));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(change.sentence());
        entry.setSummary(summary);
        return entry;
    }

    private Link link(String rel, String type, String path) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(absolute.apply(path));
        return link;
    }

    private UUID id() {
        Ref ref = topic.ref();
        return ref == null
                ? area.id().value()
                : UUID.nameUUIDFromBytes((area.id() + " " + ref.local()).getBytes(StandardCharsets.US_ASCII));
    }
}
