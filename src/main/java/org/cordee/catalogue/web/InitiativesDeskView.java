package org.cordee.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cordee.catalogue.boundary.CatalogueDesk;
import org.cordee.catalogue.boundary.InitiativeDrafts;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.Kind;
import org.cordee.platform.web.ListState;
import org.cordee.shared.terms.Term;
import org.cordee.shared.text.SearchText;

/** The programmes and networks that the reader looks after, with filters in the address. */
@Named
@RequestScoped
public class InitiativesDeskView {

    @Inject
    private CatalogueDesk desk;

    @Inject
    private InitiativeDrafts drafts;

    private final ListState list =
            new ListState("/catalogue/initiatives-desk", List.of("text", "state", "kind"), Set.of());
    private List<CatalogueDesk.Row> all = List.of();
    private List<CatalogueDesk.Row> rows = List.of();
    private boolean mayMake;

    /** The view action. @throws org.cordee.shared.errors.NotFound for those who look after nothing */
    public void load() {
        all = desk.rows();
        mayMake = drafts.mayMake();
        CatalogueState state = Term.of(CatalogueState.class, list.filter("state"));
        Kind kind = Term.of(Kind.class, list.filter("kind"));
        String[] words = SearchText.of(list.filter("text")).split(" ");
        rows = all.stream()
                .filter(r -> state == null || r.state() == state)
                .filter(r -> kind == null || r.kind() == kind)
                .filter(r -> {
                    String text = SearchText.of(r.name() + " " + (r.provider() == null ? "" : r.provider()));
                    return Arrays.stream(words).allMatch(text::contains);
                })
                .toList();
    }

    /** A state as a shape of t:status. */
    public String shape(CatalogueState state) {
        return switch (state) {
            case DRAFT -> "wait";
            case LISTED -> "ok";
            case HIDDEN, TEMPLATE -> "plain";
            case ARCHIVED -> "off";
        };
    }

    public List<CatalogueDesk.Row> getRows() {
        return rows;
    }

    public int getTotal() {
        return all.size();
    }

    public boolean isMayMake() {
        return mayMake;
    }

    public ListState getList() {
        return list;
    }

    public CatalogueState[] getStates() {
        return CatalogueState.values();
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    /** True for those who may open the page: it is in their menu. */
    public boolean isMine() {
        return desk.mayOpen();
    }
}
