package org.cordee.accounts.terms;

/**
 * How far a sign-in has got. Until it is complete its holder is treated as a visitor, apart from the page named here.
 */
public enum SignInStage {
    COMPLETE(null),
    /** The password was right; the code of the second factor is still to come. */
    CODE_NEEDED("/accounts/sign-in-code"),
    /** The person holds a role that needs a second factor and has none yet. */
    SETUP_NEEDED("/accounts/second-factor");

    private final String page;

    SignInStage(String page) {
        this.page = page;
    }

    /** The page on which the next step is taken; null when nothing is missing. */
    public String page() {
        return page;
    }
}
