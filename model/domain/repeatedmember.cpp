// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/repeatedmember.h"

#include "model/domain/jsonpointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace waymark {

namespace {

/// An object or list that has not ended yet.
struct Level {
    bool isObject = false;
    bool wantsName = false; ///< the next text is a member's name
    qsizetype item = 0;     ///< of a list
    QString member = {};    ///< of an object
    QSet<QString> members = {};
};

/// Of a text that begins at `start`: where its closing quotation mark is.
qsizetype endOfText(const QByteArray& json, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < json.size() && json.at(end) != '"')
        end += json.at(end) == '\\' ? 2 : 1;
    return end;
}

/// Without its escapes, since a name may be written in several ways.
QString textOf(const QByteArray& quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

QString pointerTo(const std::vector<Level>& levels)
{
    QString pointer;
    for (const Level& level : levels)
        pointer = pointerBelow(pointer, level.isObject ? level.member : QString::number(level.item));
    return pointer;
}

/// Whether the member stood there before.
bool nameMember(Level& level, const QString& name)
{
    level.wantsName = false;
    level.member = name;
    const bool repeated = level.members.contains(name);
    level.members.insert(name);
    return repeated;
}

void next(Level& level)
{
    level.wantsName = level.isObject;
    ++level.item;
}

} // namespace

std::optional<QString> repeatedMember(const QByteArray& json)
{
    std::vector<Level> levels;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '{' || c == '[') {
            levels.push_back({.isObject = c == '{', .wantsName = c == '{'});
        } else if (c == '"') {
            const qsizetype end = endOfText(json, i);
            if (!levels.empty() && levels.back().wantsName && nameMember(levels.back(), textOf(json.mid(i, end - i + 1))))
                return pointerTo(levels);
            i = end;
        } else if (!levels.empty() && c == ',') {
            next(levels.back());
        } else if (!levels.empty() && (c == '}' || c == ']')) {
            levels.pop_back();
        }
    }
    return std::nullopt;
}

} // namespace waymark
