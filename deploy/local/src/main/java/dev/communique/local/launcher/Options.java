package dev.communique.local.launcher;

import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line of {@code deploy/up}.
 *
 * @param samples whether the bundled sample archive is loaded
 */
record Options(PortPlan ports, boolean samples) {
    static Options parse(List<String> arguments) throws CannotStart {
        PortPlan ports = PortPlan.usual();
        boolean samples = true;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--no-samples")) {
                samples = false;
            } else if (argument.equals("--port-base")) {
                ports = PortPlan.from(portBase(rest.hasNext() ? rest.next() : ""));
            } else if (argument.startsWith("--port-base=")) {
                ports = PortPlan.from(portBase(argument.substring("--port-base=".length())));
            } else {
                throw new CannotStart("There is no option " + argument + "; deploy/up --help names those there are.");
            }
        }
        return new Options(ports, samples);
    }

    private static int portBase(String text) throws CannotStart {
        if (text.matches("[0-9]{1,5}")) {
            int base = Integer.parseInt(text);
            if (base >= PortPlan.LOWEST_BASE && base <= PortPlan.HIGHEST_BASE) {
                return base;
            }
        }
        throw new CannotStart("--port-base takes a number from " + PortPlan.LOWEST_BASE + " to " + PortPlan.HIGHEST_BASE
                + ", not \"" + text + "\".");
    }
}
