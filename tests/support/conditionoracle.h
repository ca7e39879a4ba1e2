// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

#include <random>

namespace waymark {

/// Where an operator stands outside of all parentheses; -1: nowhere.
inline qsizetype outerOperator(QStringView text, QStringView sign)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == u'(' ? 1 : text[i] == u')' ? -1 : 0;
        if (depth == 0 && text.mid(i, sign.size()) == sign)
            return i;
    }
    return -1;
}

/// What a condition that is in order says, by another way than RiskCondition's: cut apart from the weakest operator on.
inline bool conditionSays(QStringView condition, const QSet<QString>& selected)
{
    const QStringView text = condition.trimmed();
    if (text == u"default")
        return true;
    if (const qsizetype at = outerOperator(text, u"||"); at >= 0)
        return conditionSays(text.left(at), selected) || conditionSays(text.mid(at + 2), selected);
    if (const qsizetype at = outerOperator(text, u"&&"); at >= 0)
        return conditionSays(text.left(at), selected) && conditionSays(text.mid(at + 2), selected);
    if (text.startsWith(u'!'))
        return !conditionSays(text.mid(1), selected);
    if (text.startsWith(u'('))
        return conditionSays(text.mid(1, text.size() - 2), selected);
    return selected.contains(text.toString());
}

/// Each of the ids by the toss of a coin.
inline QSet<QString> someOf(const QStringList& ids, std::mt19937& random)
{
    QSet<QString> some;
    for (const QString& id : ids)
        if (random() % 2 == 0)
            some.insert(id);
    return some;
}

} // namespace waymark
