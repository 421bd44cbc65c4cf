package org.cordee.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.catalogue.boundary.CatalogueDesk;
import org.cordee.home.terms.Area;
import org.cordee.home.terms.MenuItem;
import org.cordee.home.terms.MenuItem.Audience;
import org.cordee.networks.boundary.Coordinating;
import org.cordee.platform.messages.Messages;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.person.CurrentPerson;

/** The menu of a page for its reader: the areas, the second level of the area they are in, their own menu. */
@Named
@RequestScoped
public class Navigation {

    private static final String PAGE = ".xhtml";
    private static final String THIS_PAGE = "page";
    private static final String WITHIN = "true";
    private static final String ELSEWHERE = "false";
    /** A second level of fewer lines says no more than the area does. */
    private static final int LEAST = 2;

    @Inject
    private ProgrammeRoles programmeRoles;

    @Inject
    private Coordinating coordinating;

    @Inject
    private CatalogueDesk catalogueDesk;

    @Inject
    private CurrentPerson person;

    @Inject
    private Messages messages;

    private Set<Role> roles;
    private final Map<Audience, Boolean> asked = new EnumMap<>(Audience.class);

    /** The areas the reader has, in the order of the bar. For visitors only what they can open. */
    public List<Link> getAreas() {
        return Stream.of(Area.values())
                .filter(Area::inBar)
                .flatMap(area -> lines(area).limit(1))
                .map(first -> person.signedIn() ? areaLink(first) : link(first))
                .toList();
    }

    /** The lines of the area this page is in; empty where there is no choice. */
    public List<Link> getSecondLevel() {
        List<MenuItem> items = here().filter(item -> item.area().inBar() && person.signedIn())
                .map(item -> items(item.area()))
                .orElse(List.of());
        return items.size() < LEAST ? List.of() : items.stream().map(this::link).toList();
    }

    /** The name of the area this page is in, or null. */
    public String getArea() {
        return here().map(item -> messages.term(item.area())).orElse(null);
    }

    /** What the menu with the reader's name leads to. */
    public List<Link> getAccount() {
        return Stream.of(
                        MenuItem.PROFILE,
                        MenuItem.CALENDAR_SETTINGS,
                        MenuItem.NOTIFICATION_SETTINGS,
                        MenuItem.SECURITY,
                        MenuItem.PRIVACY)
                .map(this::link)
                .toList();
    }

    /** The value of {@code aria-current} for the link to the notifications. */
    public String getNotifications() {
        return link(MenuItem.NOTIFICATIONS).current();
    }

    /** The pages above this one in the Manage area, from the top; empty on all other pages and on its first page. */
    public List<Link> getTrail() {
        MenuItem item = here().filter(i -> i.area() == Area.MANAGE).orElse(null);
        if (item == null) {
            return List.of();
        }
        Stream<Link> above = item == MenuItem.OVERVIEW ? Stream.of() : Stream.of(link(item));
        return Stream.concat(Stream.of(areaLink(MenuItem.OVERVIEW)), above)
                .filter(link -> !link.path().equals(page()))
                .toList();
    }

    /** True for people who have something to manage. */
    public boolean isManager() {
        return sees(Audience.MANAGERS);
    }

    private List<MenuItem> items(Area area) {
        return lines(area).toList();
    }

    /** Asks about each line only when it is come to. */
    private Stream<MenuItem> lines(Area area) {
        return Arrays.stream(MenuItem.values()).filter(item -> item.area() == area && sees(item.audience()));
    }

    private Link link(MenuItem item) {
        String page = page();
        String current = item.path().equals(page) ? THIS_PAGE : item.has(page) ? WITHIN : ELSEWHERE;
        return new Link(messages.term(item), item.path(), current);
    }

    private Link areaLink(MenuItem first) {
        boolean within = here().filter(item -> item.area() == first.area()).isPresent();
        String current = first.path().equals(page()) ? THIS_PAGE : within ? WITHIN : ELSEWHERE;
        return new Link(messages.term(first.area()), first.path(), current);
    }

    /** The line this page belongs to, if its reader sees it. */
    private Optional<MenuItem> here() {
        return MenuItem.of(page()).filter(item -> sees(item.audience()));
    }

    private static String page() {
        UIViewRoot view = FacesContext.getCurrentInstance().getViewRoot();
        String id = view == null || view.getViewId() == null ? "" : view.getViewId();
        return id.endsWith(PAGE) ? id.substring(0, id.length() - PAGE.length()) : id;
    }

    private boolean sees(Audience audience) {
        Boolean known = asked.get(audience);
        if (known == null) {
            known = ask(audience);
            asked.put(audience, known);
        }
        return known;
    }

    private boolean ask(Audience audience) {
        return switch (audience) {
            case EVERYONE -> true;
            case SIGNED_IN -> person.signedIn();
            case PROGRAMME_STAFF -> !roles().isEmpty();
            // the catalogue would ask again what a lead is known to be
            case CATALOGUE_EDITORS ->
                person.administrator()
                        || roles().contains(Role.LEAD)
                        || sees(Audience.COORDINATORS) && catalogueDesk.mayOpen();
            case ADMINISTRATORS -> person.administrator();
            case SAFEGUARDING_LEAD -> person.safeguardingLead();
            case COORDINATORS -> sees(Audience.PROGRAMME_STAFF) || person.signedIn() && coordinating.any();
            case MANAGERS -> person.administrator() || person.safeguardingLead() || sees(Audience.COORDINATORS);
        };
    }

    private Set<Role> roles() {
        if (roles == null) {
            roles = programmeRoles.mine();
        }
        return roles;
    }

    /**
     * A link of the menu.
     *
     * @param current what {@code aria-current} says: {@code page} on the page itself, {@code true} on a page behind it,
     *     else {@code false}
     */
    public record Link(String label, String path, String current) {}
}
