package org.cordee.networks.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.networks.boundary.Memberships;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.NetworkId;

/** Administrators say who coordinates the networks of Table 3. */
@Named
@ViewScoped
public class CoordinatorsView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private Memberships memberships;

    private NetworkId network;
    private String email;
    private transient List<Memberships.Coordinated> rows;

    public void open() {
        getRows();
    }

    public String appoint() {
        new Validation().required("network", network).done();
        doOnce(() -> {
            memberships.appoint(network, email);
        });
        flashMessages.add(
                "networks.coordinators.appointed",
                email.replaceFirst("\\s*<.*", "").strip());
        unreachedPeople.say(flashMessages::add);
        return "/networks/coordinators?faces-redirect=true";
    }

    public List<Memberships.Coordinated> getRows() {
        if (rows == null) {
            rows = memberships.coordinators();
        }
        return rows;
    }

    public List<SelectItem> getChoices() {
        return getRows().stream().map(r -> new SelectItem(r.id(), r.title())).toList();
    }

    public NetworkId getNetwork() {
        return network;
    }

    public void setNetwork(NetworkId network) {
        this.network = network;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
