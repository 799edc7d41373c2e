package uk.sidebyside.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form of the house.
 *
 * @param route as the program declares it
 * @param name told apart where one route has two rows
 * @param who fills it in
 * @param after what must have been sent before, in that order
 * @param page where the way to it begins
 * @param way from there: an expression that finds an address on the page, then what is put behind it; and so on
 * @param action the end of the address that it is sent to; blank where that is the page's own
 * @param found an expression for the address that it is sent to, where several forms of one kind stand on the page
 * @param values what somebody would rightly type
 * @param button what the pressed button adds
 * @param emptyIsRight why it may be sent with nothing in it; blank where it may not
 */
record HouseForm(
        String route,
        String name,
        Who who,
        List<HouseForm> after,
        String page,
        List<String> way,
        String action,
        String found,
        Map<String, String> values,
        Map<String, String> button,
        String emptyIsRight) {

    enum Who {
        NOBODY,
        ADA,
        RUTH,
        INES,
        NADIA,
        SIMON,
        FARAH,
        CORA,
        JO
    }

    static HouseForm of(String route, Who who) {
        return new HouseForm(route, "", who, List.of(), "", List.of(), "", "", Map.of(), Map.of(), "");
    }

    HouseForm called(String other) {
        return new HouseForm(route, other, who, after, page, way, action, found, values, button, emptyIsRight);
    }

    HouseForm after(HouseForm... earlier) {
        return new HouseForm(
                route, name, who, List.of(earlier), page, way, action, found, values, button, emptyIsRight);
    }

    HouseForm shownOn(String address, String... along) {
        return new HouseForm(
                route, name, who, after, address, List.of(along), action, found, values, button, emptyIsRight);
    }

    HouseForm sentTo(String end) {
        return new HouseForm(route, name, who, after, page, way, end, found, values, button, emptyIsRight);
    }

    HouseForm sentToFirst(String address) {
        return new HouseForm(route, name, who, after, page, way, action, address, values, button, emptyIsRight);
    }

    HouseForm filledWith(String... more) {
        Map<String, String> all = new LinkedHashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return new HouseForm(route, name, who, after, page, way, action, found, all, button, emptyIsRight);
    }

    HouseForm plus(String field, String value) {
        return new HouseForm(
                route, name, who, after, page, way, action, found, values, Map.of(field, value), emptyIsRight);
    }

    HouseForm emptyIsRight(String why) {
        return new HouseForm(route, name, who, after, page, way, action, found, values, button, why);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? route : route + " (" + name + ")";
    }
}
