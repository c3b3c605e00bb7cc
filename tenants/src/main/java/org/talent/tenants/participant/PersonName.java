package org.talent.tenants.participant;

/** A person's name as it is written; {@code patronymic} is empty where there is none. Personal data. */
public record PersonName(String last, String first, String patronymic) {

    public PersonName {
        last = last.strip();
        first = first.strip();
        patronymic = patronymic.strip();
    }

    /** Family name first, as Russian lists write it. */
    public String full() {
        return (last + " " + first + " " + patronymic).strip().replaceAll(" +", " ");
    }
}
