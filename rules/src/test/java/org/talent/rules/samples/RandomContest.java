package org.talent.rules.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.talent.rules.ContestScoring;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;

/** A contest of two tracks out of a seed: every formula, every way of adding, caps, stages, series, guests, teams, ties. */
public final class RandomContest {

    private static final List<String> FORMULAS = List.of(
            "$r.raw(0.7)",
            "$r.maxRatio(); $r.limit(0, 90)",
            "$r.bestRatio(Base.OFFICIAL)",
            "$r.minMax(Base.RANKED)",
            "$r.percentile(Middle.HALF, Base.OFFICIAL)",
            "$r.percentile(Middle.WITHOUT, Base.ALL)",
            "$r.zScore(50, 10, 20, 80, Base.OFFICIAL)",
            "$r.rankNormal(10, 12, Base.OFFICIAL)",
            "$r.scoreTimesRank(100, Base.OFFICIAL)",
            "$r.ctftime(50, Base.ALL)",
            "$r.kaggle(0.75, 0.5, 500, Base.OFFICIAL)",
            "$r.placeTable(\"1: 100, 2: 90.5, 3..9: 80, 10..30: 7\")",
            "$r.placeShareSteps(40, \"100 -1 20, 36 -0.15 15\", Base.OFFICIAL)",
            "$r.gradeTable(\"победитель: 100, призёр: 80, зачёт: 33.3\")",
            "$r.completion(30, 90)",
            "$r.fixed(12.345678)");

    private static final List<String> ADDING =
            List.of("$t.sum();", "$t.bestOf(3);", "$t.mean();", "$t.decayedSum(0.4);");
    private static final List<String> CAPS = List.of(
            "",
            "$t.capPoints(40, \"курс\", \"тест\");",
            "$t.capShare(0.3, \"курс\", \"тест\");",
            "$t.capShare(0.2, \"курс\"); $t.capShare(0.25, \"тест\"); $t.capPoints(120, \"хакатон\");");
    private static final List<String> STAGES = List.of("", "$p.bestStage();", "$p.lastStage();");

    private final Random random;
    private final SampleSeason season = new SampleSeason();
    private final int events;

    public RandomContest(long seed, int entrants) {
        random = new Random(seed);
        events = 2 * FORMULAS.size();
        for (int event = 0; event < events; event++) {
            event(event);
        }
        for (int edge = 0; edge < 12; edge++) {
            int from = random.nextInt(events - 1);
            season.qualifier(title(from), title(from + 1 + random.nextInt(events - 1 - from)));
        }
        rules(seed);
        for (int entrant = 0; entrant < entrants; entrant++) {
            entrant();
        }
    }

    private static String title(int event) {
        return "Мероприятие " + event;
    }

    private void event(int number) {
        var event = season.event(title(number))
                .kind(pick("олимпиада", "курс", "тест", "хакатон"))
                .level(pick("школьный", "региональный", "всероссийский"))
                .maximum(100)
                .ends(LocalDate.of(2024 + random.nextInt(4), 3, 1));
        if (random.nextInt(3) == 0) {
            event.meta(random.nextInt(3));
        }
        if (random.nextBoolean()) {
            event.counts(1, Double.parseDouble(pick("0.5", "1", "0.333333")));
        }
    }

    private void rules(long seed) {
        var formulas = new StringBuilder();
        for (int event = 0; event < events; event++) {
            formulas.append("rule \"Формула %1$d\" when $r : ResultClass( event == \"e%1$d\" ) then %2$s; end%n"
                    .formatted(event, FORMULAS.get(event % FORMULAS.size())));
        }
        int choice = (int) (seed % 1_000);
        season.rules(RuleSetKind.NORMALISATION, formulas.toString())
                .rules(
                        RuleSetKind.ELIGIBILITY,
                        "rule \"Не проверено\" when $r : ResultClass( !verified ) then $r.exclude(\"не проверено\"); end")
                .rules(RuleSetKind.WEIGHT, """
                        rule "Школа" when $r : ResultClass( level == "школьный" ) then $r.level(0.2); end
                        rule "Регион" when $r : ResultClass( level == "региональный" ) then $r.level(0.6); end
                        rule "Команда" when $r : ResultClass( byTeam ) then $r.teamShare(Share.INVERSE_ROOT); end
                        rule "Годы" when $r : ResultClass( kind != "курс" ) then $r.ageing(0.8, Age.YEARS); end
                        rule "Дни" when $r : ResultClass( kind == "курс" ) then $r.ageing(0.998, Age.DAYS); end""")
                .rules(RuleSetKind.SELECTION, """
                        rule "Попытки" when $p : Path( track == "%s" ) then $p.attempts(Attempts.LAST); end
                        rule "Отбор" when $p : Path() then $p.atMostPerMeta(2); $p.atMostOf(3, "тест", "курс"); %s end""".formatted(SampleSeason.ROBOTS, STAGES.get(choice % STAGES.size())))
                .rules(
                        RuleSetKind.AGGREGATION,
                        adding("Первый", SampleSeason.ROBOTS, choice)
                                + adding("Второй", SampleSeason.PYTHON, choice + 1))
                .rules(RuleSetKind.QUOTA, """
                        rule "Квоты" when $c : Cohort()
                        then $c.rankBy("penalty"); $c.tieBreak("bestSingle, earliest");
                             $c.quota("победитель", 0.08, Of.POSITIVE, Rounding.FLOOR, Ties.TIE_BREAK, true);
                             $c.quota("призёр", 0.25, Of.OFFICIAL, Rounding.FLOOR, Ties.EXCLUDE, true); end""");
    }

    private static String adding(String name, String track, int choice) {
        return "rule \"%s\" when $t : Track( track == \"%s\" ) then %s %s %s end%n"
                .formatted(
                        name,
                        track,
                        ADDING.get(choice % ADDING.size()),
                        CAPS.get(choice / 2 % CAPS.size()),
                        choice % 3 == 0 ? "$t.minimumResults(3);" : "");
    }

    private void entrant() {
        var entrant = season.entrant().grade(7 + random.nextInt(5));
        int results = random.nextInt(9);
        for (int result = 0; result < results; result++) {
            int event = random.nextInt(events);
            var one = entrant.result(title(event))
                    .score(random.nextInt(40) == 0 ? -5.5 : random.nextInt(210) / 2.0)
                    .outcome(pick("победитель", "призёр", "финалист", "зачёт"))
                    .attempt(1 + random.nextInt(3))
                    .penalty(random.nextInt(50))
                    .day(LocalDate.of(2027, 1 + random.nextInt(8), 1 + random.nextInt(28)));
            if (random.nextInt(3) == 0) {
                int place = 1 + random.nextInt(40);
                one.place(place, place + random.nextInt(3));
            }
            switch (random.nextInt(12)) {
                case 0 -> one.unofficial();
                case 1 -> one.unverified();
                case 2 -> one.struckOut();
                case 3, 4 -> one.team(1 + random.nextInt(5));
                default -> one.fullParts(random.nextInt(3));
            }
        }
    }

    public ContestScoring scoring() {
        return season.scoring();
    }

    public ResultBatch whole() {
        return season.whole();
    }

    /** Each entrant alone. */
    public List<ResultBatch> entrants() {
        return season.apart();
    }

    /** The same entrant with the rows in reverse order. */
    public static ResultBatch reversed(ResultBatch one) {
        var turned = new ResultBatch(1, one.rows);
        turned.entrants = 1;
        turned.rows = one.rows;
        turned.entrant[0] = one.entrant[0];
        turned.firstRow[1] = one.rows;
        turned.grade[0] = one.grade[0];
        turned.age[0] = one.age[0];
        turned.region[0] = one.region[0];
        turned.identity[0] = one.identity[0];
        turned.consent[0] = one.consent[0];
        for (int row = 0; row < one.rows; row++) {
            turned.copy(one, row, one.rows - 1 - row);
        }
        return turned;
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
