package org.talent.tenants.imports.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.talent.tenants.imports.mapping.table.Texts;

/** What the words in headers usually mean, in Russian and English; the first that fits counts. */
enum HeaderWords {
    BIRTH_DATE("birth date", "дата рожд.*|д\\.? ?р\\.?|birth ?da(te|y)|date of birth|dob"),
    BIRTH_YEAR("birth year", "год рожд.*|г\\.? ?р\\.?|(birth year|year of birth)"),
    GRADUATION("graduation year", "год (выпуска|окончания).*|graduation( year)?"),
    LAST_NAME("last name", "фамилия|last ?name|surname|family name"),
    PATRONYMIC("patronymic", "отчество|patronymic|middle ?name"),
    NAME(
            "name",
            "ф\\.? ?и\\.? ?о\\.?.*|фамилия[ ,].*имя.*|участник.*|ученик.*|обучающийся|школьник|студент"
                    + "|name|full ?name|participant|student|contestant"),
    FIRST_NAME("first name", "имя|first ?name|given ?name"),
    GRADE("grade", "класс.*|параллель|курс|grade|class|form"),
    SCHOOL(
            "school",
            "школа.*|оо|оу|мбоу|образовательн.*|общеобразовательн.*|(название|наименование) (оо|оу|школы|учреждения|образовательн.*)"
                    + "|место (учёбы|учебы|обучения)|учебное заведение|вуз|организация|school|university|institution|organi[sz]ation"),
    CITY("city", "город.*|населённый пункт|населенный пункт|муниципалитет|муниципальн.*|район|city|town"),
    REGION("region", "регион.*|субъект.*|область|страна|country|region|state|province"),
    TEAM("title", "команда|название команды|team|team ?name"),
    ID("id", "id|идентификатор|код( участника)?|шифр|логин|login|handle|user ?id|talent ?id|личный номер"),
    PLACE("place", "место|итоговое место|позиция|place|rank|position|standing"),
    OUTCOME("outcome", "диплом|степень.*|награда|медаль|статус.*|тип диплома|award|medal|prize|diploma|status|outcome"),
    /** Points in one table, «winner» in another. */
    NUMBER_OR_WORD("score", "результат.*|result"),
    SCORE(
            "score",
            "(сумма|всего|общий|итоговый|суммарный|набранный|итого)? ?(балл(ы|ов)?|очк(и|ов))|сумма|итог|итого|всего"
                    + "|(total )?(score|points|marks?)|total|sum|σ|∑|="),
    DATE("date", "дата( участия| проведения)?|date"),
    PARTS("parts", "(задача|задание|тур|вопрос|этап|problem|task|question|round|part|[pqз])?\\.? ?№? ?\\d{1,2}|[a-p]");

    private final String key;
    private final Pattern words;

    HeaderWords(String key, String words) {
        this.key = key;
        this.words = Pattern.compile(words);
    }

    /** The key of a mapping it goes to. */
    String key() {
        return key;
    }

    static Optional<HeaderWords> of(String header) {
        var word = Texts.fold(header).toLowerCase(Locale.ROOT);
        for (var field : values()) {
            if (word.length() <= 100 && field.words.matcher(word).matches()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
