package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * One disclosed achievement, or the table of points itself: what admission rules speak of. The table is asked once what
 * holds for all achievements; an achievement only what it is worth.
 */
public final class Merit extends Fact {

    private final boolean table;
    public int source;
    public int event;
    public int kind;
    public int level;
    public int role;
    public int outcome;
    public int track;
    public int group;
    public boolean official;
    public boolean byTeam;
    public boolean scored;
    public boolean placed;
    public boolean graded;
    public boolean maximumKnown;
    public double place;
    public double placeShare;
    public double percent;
    public double standingPoints;
    public double yearsAgo;
    public double points;
    public int pointsGroup;
    public int pointsRule = -1;
    public double most;
    public int mostRule = -1;
    public final List<Limit> bests = new ArrayList<>();
    public final List<Limit> caps = new ArrayList<>();

    /** A number that limits a group; the group is an index of words. */
    public record Limit(int group, double number, int rule) {}

    private Merit(boolean table) {
        this.table = table;
    }

    public static Merit achievement() {
        return new Merit(false);
    }

    /** Stands for all achievements. */
    public static Merit table() {
        return new Merit(true);
    }

    public int getSource() {
        return source;
    }

    public int getEvent() {
        return event;
    }

    public int getKind() {
        return kind;
    }

    public int getLevel() {
        return level;
    }

    public int getRole() {
        return role;
    }

    public int getOutcome() {
        return outcome;
    }

    public int getTrack() {
        return track;
    }

    public int getGroup() {
        return group;
    }

    public boolean isOfficial() {
        return official;
    }

    public boolean isByTeam() {
        return byTeam;
    }

    public boolean isScored() {
        return scored;
    }

    public boolean isPlaced() {
        return placed;
    }

    public boolean isGraded() {
        return graded;
    }

    public boolean isMaximumKnown() {
        return maximumKnown;
    }

    public double getPlace() {
        return place;
    }

    public double getPlaceShare() {
        return placeShare;
    }

    public double getPercent() {
        return percent;
    }

    public double getStandingPoints() {
        return standingPoints;
    }

    public double getYearsAgo() {
        return yearsAgo;
    }

    public void points(double worth, int words) {
        if (!table) {
            once("points", pointsRule);
            points = worth;
            pointsGroup = words;
            pointsRule = rule();
        }
    }

    public void bestOfGroup(int words, int k) {
        limit("bestOfGroup", bests, new Limit(words, k, rule()));
    }

    public void capGroup(int words, double worth) {
        limit("capGroup", caps, new Limit(words, worth, rule()));
    }

    public void capTotal(double worth) {
        if (table) {
            once("capTotal", mostRule);
            most = worth;
            mostRule = rule();
        }
    }

    private void limit(String what, List<Limit> limits, Limit limit) {
        if (table) {
            for (var known : limits) {
                if (known.group() == limit.group()) {
                    once(what, known.rule());
                }
            }
            limits.add(limit);
        }
    }
}
