package org.cordee.home.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cordee.home.boundary.MyLeadership;
import org.cordee.home.boundary.Suggestions.Suggestion;
import org.cordee.people.boundary.Interests;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.Posts;
import org.cordee.people.boundary.Profiles;
import org.cordee.people.terms.Interest;
import org.cordee.people.terms.ManagerChoice;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/** The welcome after joining, in three steps: who one is, what brings one here, what may suit. Each can be skipped. */
@Named
@ViewScoped
public class WelcomeView extends FormView {

    private static final long serialVersionUID = 1L;

    private static final int LAST = 3;

    @Inject
    private Profiles profiles;

    @Inject
    private Posts posts;

    @Inject
    private Organisations organisations;

    @Inject
    private Interests interests;

    @Inject
    private MyLeadership myLeadership;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson person;

    @Inject
    private Clock clock;

    private int step = 1;
    private Level level;
    private Region region;
    private boolean asksForPost;
    private Long organisation;
    private String post;
    private List<SelectItem> choices = List.of();
    private Interest[] chosen = {};
    private transient List<Suggestion> suggestions;

    /** The view action. */
    public void open() {
        step = Math.max(1, Math.min(LAST, step));
        if (step == 1) {
            Profiles.About about = profiles.about();
            level = about.level();
            region = about.region();
            asksForPost = posts.mine().isEmpty();
            choices = asksForPost ? listed() : List.of();
        } else if (step == 2) {
            chosen = interests.mine().toArray(new Interest[0]);
        }
    }

    private List<SelectItem> listed() {
        List<SelectItem> all = new ArrayList<>();
        for (OrganisationCard o : organisations.list()) {
            all.add(new SelectItem(o.id().value(), o.name() + " (" + messages.term(o.sector()) + ")"));
        }
        return all;
    }

    /** The first step. Nothing but the level is needed; a role is one in an organisation. */
    public String saveProfile() {
        return done(
                () -> {
                    new Validation()
                            .that(
                                    organisation != null || post == null,
                                    "organisation",
                                    "home.welcome.role-without-organisation")
                            .done();
                    Profiles.About about = profiles.about();
                    profiles.say(new Profiles.About(
                            about.name(), level, region, about.zone(), about.listed(), about.version()));
                    if (organisation != null) {
                        posts.keep(new Posts.Post(
                                null,
                                OrganisationId.of(organisation),
                                null,
                                null,
                                post,
                                null,
                                true,
                                LocalDate.now(clock.withZone(person.zone())),
                                null,
                                ManagerChoice.NONE,
                                null,
                                null,
                                null,
                                0));
                    }
                },
                "/home/welcome?step=2&faces-redirect=true",
                null);
    }

    /** The second step. */
    public String saveInterests() {
        return done(() -> interests.say(List.of(chosen)), "/home/welcome?step=3&faces-redirect=true", null);
    }

    public List<Suggestion> getSuggestions() {
        if (suggestions == null) {
            suggestions = myLeadership.suggestions();
        }
        return suggestions;
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public Region[] getRegions() {
        return Region.ofPeople();
    }

    public Interest[] getOffered() {
        return Interest.values();
    }

    public List<SelectItem> getOrganisations() {
        return choices;
    }

    public boolean isAsksForPost() {
        return asksForPost;
    }

    public int getStep() {
        return step;
    }

    public void setStep(int step) {
        this.step = step;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public Region getRegion() {
        return region;
    }

    public void setRegion(Region region) {
        this.region = region;
    }

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public Interest[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(Interest[] chosen) {
        this.chosen = chosen.clone();
    }
}
