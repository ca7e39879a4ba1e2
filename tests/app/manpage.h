// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

/// The options of each verb, sorted; verbs with their arguments, as "compare WORKSPACE FROM TO".
using Verbs = QMap<QString, QStringList>;

inline QStringList optionsIn(const QString& text)
{
    static const QRegularExpression option(QStringLiteral("--[a-z][a-z-]*"));
    QStringList options;
    for (auto matches = option.globalMatch(text); matches.hasNext();)
        options << matches.next().captured();
    return options;
}

/// Of the sections named by .SS; options outside of such go by an empty name. An option is a paragraph's tag.
inline Verbs verbsOfPage(const QString& page)
{
    Verbs verbs;
    QString title;
    bool isTag = false;
    for (const QString& line : page.split(u'\n')) {
        if (line.startsWith(u".SS ")) {
            title = line.mid(4).remove(u'"');
            verbs.insert(title, {});
        } else if (line.startsWith(u".SH ")) {
            title.clear();
        } else if (isTag) {
            verbs[title] += optionsIn(line);
        }
        isTag = line == u".TP";
    }
    for (QStringList& options : verbs)
        options.sort();
    return verbs;
}
