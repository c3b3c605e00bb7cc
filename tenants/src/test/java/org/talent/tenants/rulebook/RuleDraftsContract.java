package org.talent.tenants.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.rulebook.RuleDraft.Decision;
import org.talent.tenants.rulebook.RuleDraft.Edit;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.rulebook.RuleDraft.Submission;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.tenancy.AccountId;

/** What every store of drafts does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RuleDraftsContract {

    private static final Instant THEN = Instant.parse("2026-03-01T10:15:30.123456Z");
    private static final AccountId ANNA = new AccountId(7);
    private static final String HASH = "ab".repeat(32);

    protected abstract RuleDrafts drafts();

    /** A rule set of the first association, with one at hand in each test. */
    protected abstract RuleSetId ruleSet();

    protected abstract <T> T asNorth(Supplier<T> work);

    protected abstract <T> T asSouth(Supplier<T> work);

    @Test
    void returns_a_draft_as_it_was_saved() {
        var saved = asNorth(() -> drafts().save(RuleDraft.of(ruleSet(), 3, edit(1, "правило\n"))));
        var decided = asNorth(() -> drafts().save(saved.with(edit(2, "другое 🎓"))
                .sent(new Submission(HASH, ANNA, "Анна", "по приказу", THEN))
                .decided(new Decision(true, HASH, new AccountId(8), "Борис", "верно", THEN))));

        assertThat(asNorth(() -> drafts().open(ruleSet()))).contains(decided);
        assertThat(decided.edits()).containsExactly(edit(1, "правило\n"), edit(2, "другое 🎓"));
        assertThat(decided.state()).isEqualTo(State.APPROVED);
    }

    @Test
    void one_draft_of_a_rule_set_is_open() {
        asNorth(() -> drafts().save(RuleDraft.of(ruleSet(), 0, edit(1, "one"))));

        assertThatThrownBy(() -> asNorth(() -> drafts().save(RuleDraft.of(ruleSet(), 0, edit(1, "two")))))
                .isInstanceOf(EditedMeanwhile.class);
    }

    @Test
    void a_closed_draft_makes_room_and_stays() {
        var first = asNorth(() -> drafts().save(RuleDraft.of(ruleSet(), 0, edit(1, "one"))));
        asNorth(() -> drafts().save(first.in(State.GIVEN_UP)));
        assertThat(asNorth(() -> drafts().open(ruleSet()))).isEmpty();
        var second = asNorth(() -> drafts().save(RuleDraft.of(ruleSet(), 0, edit(1, "two"))));

        assertThat(asNorth(() -> drafts().ofRuleSet(ruleSet())))
                .extracting(RuleDraft::id)
                .containsExactly(second.id(), first.id());
    }

    @Test
    void refuses_a_revision_that_is_no_longer_the_newest() {
        var first = asNorth(() -> drafts().save(RuleDraft.of(ruleSet(), 0, edit(1, "one"))));
        asNorth(() -> drafts().save(first.with(edit(2, "two"))));

        assertThatThrownBy(() -> asNorth(() -> drafts().save(first.with(edit(2, "mine")))))
                .isInstanceOf(EditedMeanwhile.class);
    }

    @Test
    void keeps_what_each_account_types_apart() {
        asNorth(() -> {
            drafts().keep(ruleSet(), new Autosave(ANNA, 1, "first", Optional.empty(), THEN));
            drafts().keep(ruleSet(), new Autosave(ANNA, 2, "second", Optional.of("case"), THEN));
            drafts().keep(ruleSet(), new Autosave(new AccountId(8), 0, "hers", Optional.empty(), THEN));
            return true;
        });

        assertThat(asNorth(() -> drafts().kept(ruleSet(), ANNA)))
                .contains(new Autosave(ANNA, 2, "second", Optional.of("case"), THEN));
        asNorth(() -> {
            drafts().forget(ruleSet(), ANNA);
            return true;
        });
        assertThat(asNorth(() -> drafts().kept(ruleSet(), ANNA))).isEmpty();
        assertThat(asNorth(() -> drafts().kept(ruleSet(), new AccountId(8)))).isPresent();
    }

    @Test
    void hides_drafts_from_every_other_tenant() {
        asNorth(() -> {
            drafts().keep(ruleSet(), new Autosave(ANNA, 1, "typed", Optional.empty(), THEN));
            return drafts().save(RuleDraft.of(ruleSet(), 0, edit(1, "one")));
        });
        var ruleSet = asNorth(this::ruleSet);

        assertThat(asSouth(() -> drafts().open(ruleSet))).isEmpty();
        assertThat(asSouth(() -> drafts().ofRuleSet(ruleSet))).isEmpty();
        assertThat(asSouth(() -> drafts().kept(ruleSet, ANNA))).isEqualTo(Optional.empty());
    }

    @Test
    void refuses_to_work_without_a_tenant() {
        assertThatThrownBy(() -> drafts().open(new RuleSetId(1))).isInstanceOf(RuntimeException.class);
    }

    private static Edit edit(int number, String text) {
        return new Edit(
                number,
                text,
                number == 2 ? Optional.of(new DraftCases("case", Optional.of(THEN))) : Optional.empty(),
                ANNA,
                "Анна",
                "почему " + number,
                THEN);
    }
}
