package org.cordee.programmes.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.cordee.programmes.terms.CohortDetails;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.person.CurrentPerson;

/** What is typed of a cohort's plan; times are those of London's clocks. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private LocalDateTime opens;
    private LocalDateTime closes;
    private LocalDate starts;
    private LocalDate ends;
    private Integer minimum;
    private Selection selection;
    private LocalDate decisionsDue;
    private Integer offerDays;
    private boolean asksManager;
    private String venue;
    private String cost;
    private String contactName;
    private String contactEmail;
    private String joiningDetails;

    /**
     * For a new cohort.
     *
     * @param asksManager whether the programme usually asks line managers
     * @param contact who is named as the contact until another is typed
     */
    PlanForm(boolean asksManager, String contact) {
        this.contactName = contact;
        this.minimum = 0;
        this.offerDays = CohortPlan.OFFER_DAYS;
        this.asksManager = asksManager;
    }

    PlanForm(CohortPlan plan) {
        title = plan.title();
        opens = local(plan.opensAt());
        closes = local(plan.closesAt());
        starts = plan.startsOn();
        ends = plan.endsOn();
        minimum = plan.minimum();
        selection = plan.selection();
        decisionsDue = plan.decisionsDue();
        offerDays = plan.offerDays();
        asksManager = plan.asksManager();
        venue = plan.details().venue();
        cost = plan.details().cost();
        contactName = plan.details().contactName();
        contactEmail = plan.details().contactEmail();
        joiningDetails = plan.details().joiningDetails();
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, CurrentPerson.HOME_ZONE);
    }

    /**
     * @param mayAskManager false for programmes of citizen leaders: they are never asked for one
     * @throws Invalid when something cannot be taken, each at its field
     */
    CohortPlan plan(boolean mayAskManager) {
        return new CohortPlan(
                title,
                instant("opens", opens),
                instant("closes", closes),
                starts,
                ends,
                minimum == null ? 0 : minimum,
                selection,
                decisionsDue,
                offerDays == null ? CohortPlan.OFFER_DAYS : offerDays,
                mayAskManager && asksManager,
                new CohortDetails(venue, cost, contactName, contactEmail, joiningDetails));
    }

    private static Instant instant(String field, LocalDateTime local) {
        if (local == null) {
            return null;
        }
        ZoneOffsetTransition change = CurrentPerson.HOME_ZONE.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            throw new Invalid(field, "scheduling.when.in-the-gap");
        }
        return local.atZone(CurrentPerson.HOME_ZONE).toInstant();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDateTime getOpens() {
        return opens;
    }

    public void setOpens(LocalDateTime opens) {
        this.opens = opens;
    }

    public LocalDateTime getCloses() {
        return closes;
    }

    public void setCloses(LocalDateTime closes) {
        this.closes = closes;
    }

    public LocalDate getStarts() {
        return starts;
    }

    public void setStarts(LocalDate starts) {
        this.starts = starts;
    }

    public LocalDate getEnds() {
        return ends;
    }

    public void setEnds(LocalDate ends) {
        this.ends = ends;
    }

    public Integer getMinimum() {
        return minimum;
    }

    public void setMinimum(Integer minimum) {
        this.minimum = minimum;
    }

    public Selection getSelection() {
        return selection;
    }

    public void setSelection(Selection selection) {
        this.selection = selection;
    }

    public LocalDate getDecisionsDue() {
        return decisionsDue;
    }

    public void setDecisionsDue(LocalDate decisionsDue) {
        this.decisionsDue = decisionsDue;
    }

    public Integer getOfferDays() {
        return offerDays;
    }

    public void setOfferDays(Integer offerDays) {
        this.offerDays = offerDays;
    }

    public boolean isAsksManager() {
        return asksManager;
    }

    public void setAsksManager(boolean asksManager) {
        this.asksManager = asksManager;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getCost() {
        return cost;
    }

    public void setCost(String cost) {
        this.cost = cost;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String contactEmail) {
        this.contactEmail = contactEmail;
    }

    public String getJoiningDetails() {
        return joiningDetails;
    }

    public void setJoiningDetails(String joiningDetails) {
        this.joiningDetails = joiningDetails;
    }
}
