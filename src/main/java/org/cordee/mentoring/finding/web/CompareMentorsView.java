package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.finding.boundary.MentorCard;
import org.cordee.mentoring.finding.boundary.Mentors;
import org.cordee.mentoring.finding.terms.MentorFilter;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;

/** Up to three ticked mentors beside each other. */
@Named
@RequestScoped
public class CompareMentorsView {

    @Inject
    private Mentors mentors;

    private final MentorListState list = new MentorListState();
    private boolean stated;
    private List<MentorCard> all = List.of();
    private Map<PersonId, List<TimeRange>> times = Map.of();

    public void open() {
        list.readTicked(FacesContext.getCurrentInstance().getExternalContext());
        Mentors.Found found = mentors.find(MentorFilter.ALL, PageQuery.of(0, 1), list.getTicked());
        stated = found.stated();
        all = found.ticked();
        times = mentors.freeTimes(getCards());
    }

    /** Those who are compared, the best match first. */
    public List<MentorCard> getCards() {
        return all.subList(0, Math.min(all.size(), MentorListState.MOST_TICKED));
    }

    /** Those who are ticked beyond the third. */
    public List<String> getLeftOut() {
        return all.stream()
                .skip(MentorListState.MOST_TICKED)
                .map(MentorCard::name)
                .toList();
    }

    public List<TimeRange> next(MentorCard card) {
        // components are also visited outside the list, where there is no card
        return card == null ? List.of() : times.getOrDefault(card.id(), List.of());
    }

    public boolean isStated() {
        return stated;
    }

    public MentorListState getList() {
        return list;
    }
}
