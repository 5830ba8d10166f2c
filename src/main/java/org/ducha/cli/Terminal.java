package org.ducha.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command has around it.
 *
 * @param out where it writes
 * @param err where it complains
 * @param environment the variables it may read
 * @param clock what it takes for now
 * @param ansi whether colours are shown
 */
record Terminal(
    PrintWriter out, PrintWriter err, Map<String, String> environment, Clock clock, Ansi ansi) {}
