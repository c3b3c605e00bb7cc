package org.talent.portal.command.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What the demo season is made of, before any of it is brought in.
 *
 * @param season the season file
 * @param mappings texts of the import mappings
 * @param deliveries results, in the order they are brought in
 * @param corrections files that come when the first ranking is out
 */
record DemoFiles(
        SchoolYear year,
        List<Person> people,
        String season,
        List<String> mappings,
        List<Delivery> deliveries,
        List<Delivery> corrections) {

    /** The seed of the season that is shipped. */
    static final long SEED = 2035;

    private static final List<String> MAPPINGS = List.of(
            "platform-people",
            "platform-courses",
            "platform-marks",
            "platform-tests",
            "olympiad-list",
            "olympiad-regions",
            "olympiad-page",
            "olympiad-final",
            "robot-cup",
            "hackathon",
            "project-contest",
            "project-school",
            "fair",
            "diplomas");

    /** A file that the organiser brought in by mistake and took back. */
    static final String MISTAKE = "platform-courses-old.csv";

    DemoFiles {
        people = List.copyOf(people);
        mappings = List.copyOf(mappings);
        deliveries = List.copyOf(deliveries);
        corrections = List.copyOf(corrections);
    }

    /** The same seed, number of people and year give the same files, byte for byte. */
    static DemoFiles of(long seed, int people, SchoolYear year) {
        var everybody = People.draw(seed, people, year);
        var crowd = new Crowd(seed, year, everybody);
        var deliveries = new ArrayList<>(Platform.of(crowd));
        deliveries.addAll(Teams.of(crowd));
        deliveries.addAll(Projects.of(crowd));
        var olympiads = Olympiads.of(crowd);
        deliveries.addAll(olympiads.lists());
        return new DemoFiles(
                year,
                everybody,
                seasonText(year),
                MAPPINGS.stream()
                        .map(code -> Resources.text("mappings/" + code + ".yaml"))
                        .toList(),
                deliveries,
                olympiads.corrections());
    }

    private static String seasonText(SchoolYear year) {
        return Resources.text("season.yaml")
                .replace("${code}", year.code())
                .replace("${first}", Integer.toString(year.first()))
                .replace("${second}", Integer.toString(year.second()));
    }
}
