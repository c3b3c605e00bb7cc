package org.talent.portal.association.imports;

import com.vaadin.flow.component.Component;
import org.talent.portal.association.participant.ResultWords;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.EntrantFacts.TeamFacts;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.imports.StagedRow;

/** Says what a mapping makes of a row. */
final class PreviewWords {

    private final Component where;
    private final ImportReasons reasons;

    PreviewWords(Component where) {
        this.where = where;
        reasons = new ImportReasons(ResultWords.locale(where));
    }

    String entrant(StagedRow row) {
        return switch (row) {
            case StagedRow.Readable readable ->
                switch (readable.entrant()) {
                    case PersonFacts person ->
                        person.name().full().isEmpty()
                                ? person.externalId()
                                : person.name().full();
                    case TeamFacts team -> team.title();
                };
            case StagedRow.Unreadable unreadable ->
                where.getTranslation("association.wizard.rejected", reasons.say(unreadable.reason()));
        };
    }

    String result(StagedRow row) {
        return switch (row) {
            case StagedRow.Readable readable -> ResultWords.say(readable.result(), where);
            case StagedRow.Unreadable _ -> "";
        };
    }

    String event(StagedRow row) {
        return switch (row) {
            case StagedRow.Readable readable -> readable.event();
            case StagedRow.Unreadable _ -> "";
        };
    }
}
