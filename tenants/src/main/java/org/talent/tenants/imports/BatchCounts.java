package org.talent.tenants.imports;

/**
 * How many of what an import found or did. Results count people and teams alike; a team's result given to its members
 * counts once more for each.
 *
 * @param rows rows of the file, rejected ones included
 * @param absent results of earlier files of the same source and events that this file lacks
 * @param withdrawn those of the absent that are (or would be) taken out
 */
public record BatchCounts(
        long rows,
        long newPeople,
        long matchedPeople,
        long newTeams,
        long matchedTeams,
        long doubtful,
        long newResults,
        long changedResults,
        long unchangedResults,
        long absent,
        long withdrawn,
        long rejected) {

    public static final BatchCounts NONE = new BatchCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public BatchCounts withRows(long rows) {
        return new BatchCounts(
                rows,
                newPeople,
                matchedPeople,
                newTeams,
                matchedTeams,
                doubtful,
                newResults,
                changedResults,
                unchangedResults,
                absent,
                withdrawn,
                rejected);
    }

    /** Whether applying changes anything that a run reads. */
    public boolean changesResults() {
        return newResults + changedResults + withdrawn > 0;
    }
}
