package uk.sidebyside.plan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanRegister.Activity;

/**
 * What the partnership did, day by day or month by month.
 *
 * @param audience the one audience that is shown; null for all
 */
public record TimelinePage(
        PlanHead head,
        List<Activity> all,
        @Nullable String audience,
        @Nullable String version,
        @Nullable String chosen) {

    public List<Activity> shown() {
        return all.stream()
                .filter(activity -> audience == null || activity.audience().equals(audience))
                .toList();
    }

    public List<String> audiences() {
        var audiences = new TreeSet<String>();
        all.stream().map(Activity::audience).filter(one -> !one.isBlank()).forEach(audiences::add);
        return List.copyOf(audiences);
    }

    public static String when(Activity activity) {
        return activity.wholeMonth() ? Say.month(activity.on()) : Say.day(activity.on());
    }

    /** The feed of what is shown. */
    public String feed() {
        return "/plan/timeline.atom" + query(audience == null ? "" : audience, chosen);
    }

    static String query(String audience, @Nullable String chosen) {
        String only = audience.isBlank() ? "" : "?audience=" + URLEncoder.encode(audience, StandardCharsets.UTF_8);
        return PlanPage.at(only, chosen);
    }

    public String address(String only) {
        return at("/plan/timeline?audience=" + URLEncoder.encode(only, StandardCharsets.UTF_8));
    }

    public String at(String path) {
        return PlanPage.at(path, chosen);
    }
}
