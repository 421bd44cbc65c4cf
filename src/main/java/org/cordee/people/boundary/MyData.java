package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.platform.audit.AccessRecord;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;

/** What Cordee keeps about the current person, and who looked at it. */
@ApplicationScoped
@Transactional
public class MyData {

    @Inject
    private PersonalDataRegistry data;

    @Inject
    private CurrentPerson current;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    /** Everything every feature keeps, in the order of its headings' keys. */
    public List<PersonalData.Section> all() {
        return data.export(current.required());
    }

    /** Everything every feature keeps, as JSON. */
    public String copy() {
        audit.changed("people.data-downloaded", current.required(), null);
        return data.copy(current.required());
    }

    /** Who opened something of the current person's, newest first. */
    public Page<Seen> looks(PageQuery query) {
        Page<AccessRecord> looks = audit.looksAt(current.required(), query);
        Set<PersonId> who = new HashSet<>();
        looks.items().forEach(l -> who.add(l.by()));
        Map<PersonId, PersonCard> cards = people.cards(who);
        return new Page<>(
                looks.items().stream().map(l -> seen(l, cards.values())).toList(), looks.total());
    }

    private static Seen seen(AccessRecord accessRecord, Collection<PersonCard> cards) {
        PersonCard by = cards.stream()
                .filter(c -> c.id().equals(accessRecord.by()))
                .findFirst()
                .orElse(null);
        return new Seen(
                by == null ? null : by.name(),
                by == null ? null : by.organisationName(),
                accessRecord.kind(),
                accessRecord.first());
    }

    /**
     * @param name null when that person is gone; @param organisation of the main post, or null; @param kind what kind
     *     of thing was opened
     */
    public record Seen(String name, String organisation, String kind, Instant first) {}
}
