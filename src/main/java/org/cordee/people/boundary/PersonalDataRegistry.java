package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.ids.PersonId;

/**
 * What all features keep about a person: for how long, a copy of it, and erasing it. Callers check who asks; a copy is
 * only ever given to the person.
 */
@ApplicationScoped
@Transactional
public class PersonalDataRegistry {

    @Inject
    private Instance<PersonalData> features;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    /** Returns what is kept about people, each kind once, sorted by its words. */
    public List<Rule> rules() {
        Set<Rule> rules = new LinkedHashSet<>();
        features.forEach(f -> f.kept().forEach(k -> rules.add(new Rule(k.what(), k.keep()))));
        return rules.stream()
                .sorted(Comparator.comparing((Rule r) -> messages.get(r.what()).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Returns everything kept about the person, in the order of the headings' keys. */
    public List<PersonalData.Section> export(PersonId person) {
        List<PersonalData.Section> sections = new ArrayList<>();
        features.forEach(f -> sections.addAll(f.export(person)));
        sections.sort(Comparator.comparing(PersonalData.Section::what));
        return sections;
    }

    /** Returns the copy as JSON: an object with one list a heading. */
    @SuppressWarnings("try") // close() declares any Exception, but waits for nothing
    public String copy(PersonId person) {
        Map<String, List<Map<String, Object>>> whole = new LinkedHashMap<>();
        export(person)
                .forEach(s -> whole.computeIfAbsent(messages.say(s.what()), heading -> new ArrayList<>())
                        .addAll(s.rows()));
        try (Jsonb json =
                JsonbBuilder.create(new JsonbConfig().withFormatting(true).withNullValues(true))) {
            return json.toJson(whole);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Erases what may go, or makes it nameless, in the caller's transaction. Doing it twice does no harm. */
    public PersonalData.Erasure erase(PersonId person) {
        int removed = 0;
        int nameless = 0;
        Set<String> stays = new LinkedHashSet<>();
        for (PersonalData feature : features.stream()
                .sorted(Comparator.comparingInt(PersonalData::eraseOrder))
                .toList()) {
            PersonalData.Erasure erasure = feature.erase(person);
            removed += erasure.removed();
            nameless += erasure.nameless();
            stays.addAll(erasure.stays());
        }
        audit.changed("people.data-erased", person, removed + " rows removed, " + nameless + " made nameless");
        return new PersonalData.Erasure(removed, nameless, List.copyOf(stays));
    }

    /**
     * What is kept, and for how long.
     *
     * @param what key of a few words that name it
     * @param keep how long after it has ended; null and zero: it goes with the account
     */
    public record Rule(String what, Period keep) {

        /** True when it goes at once when the person leaves. */
        public boolean goes() {
            return keep == null || keep.isZero();
        }

        /** True when it can stay for a year or more after the person has left. */
        public boolean staysForYears() {
            return keep != null && keep.getYears() > 0;
        }

        /** Whole years it can stay. */
        public int years() {
            return keep.getYears();
        }
    }
}
