package org.cordee.operations.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cordee.operations.boundary.Installation;
import org.cordee.platform.web.FormSaver;

/** The form in which an administrator says who runs this installation. */
@Named
@ViewScoped
public class InstallationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Installation installation;

    @Inject
    private FormSaver formSaver;

    private String name;
    private String email;
    private int version;
    private transient Installation.Operator meanwhile;

    /** Opens the page. @throws NotFound to all but administrators */
    public void open() {
        Installation.Operator now = installation.edit();
        name = now.name();
        email = now.email();
        version = now.version();
    }

    public String save() {
        return formSaver.save(
                () -> installation.change(new Installation.Operator(name, email, version)),
                () -> {
                    meanwhile = installation.edit();
                    version = meanwhile.version();
                },
                "/operations/installation",
                "operations.installation.saved");
    }

    /** What someone else has saved since the form was opened, or null. */
    public Installation.Operator getMeanwhile() {
        return meanwhile;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
