// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

namespace waymark::cli {

namespace {

Error usage(const QString& text)
{
    return {.code = Error::Code::Invalid, .message = text};
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList& arguments, const Grammar& grammar)
{
    Arguments parsed;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (optionsEnded || !argument.startsWith(u"--")) {
            parsed.m_positionals << argument;
            continue;
        }
        if (argument == u"--") {
            optionsEnded = true;
            continue;
        }
        const QString name = argument.mid(2).section(u'=', 0, 0);
        const bool hasValue = argument.contains(u'=');
        if (parsed.m_options.contains(name))
            return usage(QStringLiteral("--%1 is given twice").arg(name));
        if (grammar.switches.contains(name) && !hasValue) {
            parsed.m_options.insert(name, QString());
        } else if (grammar.values.contains(name) && (hasValue || i + 1 < arguments.size())) {
            parsed.m_options.insert(name, hasValue ? argument.section(u'=', 1) : arguments[++i]);
        } else if (grammar.values.contains(name)) {
            return usage(QStringLiteral("--%1 needs a value").arg(name));
        } else {
            return usage(QStringLiteral("unknown option %1").arg(argument));
        }
    }
    if (parsed.m_positionals.size() < grammar.positionals)
        return usage(QStringLiteral("too few arguments"));
    if (!grammar.more && parsed.m_positionals.size() > grammar.positionals)
        return usage(QStringLiteral("unexpected argument %1").arg(parsed.m_positionals[grammar.positionals]));
    return parsed;
}

} // namespace waymark::cli
