package uk.sidebyside.audits;

import java.time.LocalDate;
import java.util.UUID;
import uk.sidebyside.audits.rules.Stance;

/**
 * What somebody else said of a level.
 *
 * @param level the level that stood there then
 * @param family whether they speak for families, else for partners
 * @param saidAs their post or how they are shown
 */
public record Opinion(
        UUID id,
        String indicator,
        String level,
        Stance stance,
        String words,
        boolean family,
        String saidAs,
        LocalDate saidOn) {}
