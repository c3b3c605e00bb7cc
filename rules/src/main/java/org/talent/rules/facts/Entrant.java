package org.talent.rules.facts;

/** Whom to rank with whom: what grouping rules speak of. */
public final class Entrant extends Fact {

    public int track;
    public double grade;
    public double age;
    public int region;
    public int group = -1;
    public int groupRule = -1;

    public int getTrack() {
        return track;
    }

    public double getGrade() {
        return grade;
    }

    public double getAge() {
        return age;
    }

    public int getRegion() {
        return region;
    }

    public void group(int name) {
        once("group", groupRule);
        group = name;
        groupRule = rule();
    }
}
