package uk.sidebyside.partnership.web;

import java.util.List;
import uk.sidebyside.partnership.join.AskedRegister;

/** Those who agreed to be asked, who was asked longest ago first. */
public record RegisterPage(List<AskedRegister.Entry> entries) {
    public RegisterPage {
        entries = List.copyOf(entries);
    }
}
