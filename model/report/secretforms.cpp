// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/secretforms.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

} // namespace

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

bool isGap(QChar c)
{
    return c.isSpace() || c == u'.' || c == u'_' || c == u'-';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString folded(const QString& text)
{
    QString result = text;
    for (QChar& c : result)
        c = c.toCaseFolded();
    return result;
}

qsizetype endOfWord(const QString& text, qsizetype at)
{
    while (at < text.size() && isWordPart(text[at]))
        ++at;
    return at;
}

qsizetype endOfDigits(const QString& text, qsizetype at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

QString withSingleBlanks(const QString& name)
{
    QString result;
    for (qsizetype i = 0; i < name.size(); ++i) {
        qsizetype end = i;
        while (end < name.size() && isGap(name[end]))
            ++end;
        if (end == i) {
            result += name[i];
            continue;
        }
        const QString gap = name.mid(i, end - i);
        result += std::ranges::any_of(gap, [](QChar c) { return c.isSpace(); }) ? u" "_s : gap;
        i = end - 1;
    }
    return result;
}

qsizetype endOfName(const QString& text, qsizetype at, const QString& name)
{
    for (const QChar c : name) {
        const qsizetype begin = at;
        if (c == u' ')
            while (at < text.size() && isGap(text[at]))
                ++at;
        else if (at < text.size() && text[at].toCaseFolded() == c)
            ++at;
        if (at == begin)
            return -1;
    }
    return at < text.size() && isWordPart(text[at]) ? -1 : at;
}

bool standsAlone(const QString& text, qsizetype from, qsizetype to)
{
    qsizetype before = from;
    while (before > 0 && text[before - 1] == u' ')
        --before;
    const bool blank = before < from;
    const QStringView first = QStringView(text).left(before);
    const bool begins = first.isEmpty() || u"\n\r\t([\"'=|,;"_s.contains(first.back()) || (blank && first.back() == u':')
        || (blank && first.endsWith(u"by", Qt::CaseInsensitive) && (before == 2 || !isWordPart(text[before - 3])));
    if (!begins || to == text.size())
        return begins;
    if (text[to] == u'.')
        return to + 1 == text.size() || text[to + 1].isSpace();
    return u"\n\r\t)]\"'|,;:"_s.contains(text[to]) || QStringView(text).mid(to).startsWith(u" (");
}

bool isInDigest(const QString& text, qsizetype from, qsizetype to)
{
    while (from > 0 && isHexDigit(text[from - 1]))
        --from;
    while (to < text.size() && isHexDigit(text[to]))
        ++to;
    if ((from > 0 && text[from - 1].isLetterOrNumber()) || (to < text.size() && text[to].isLetterOrNumber()))
        return false;
    static const QSet<qsizetype> digests = {16, 32, 40, 56, 64, 96, 128};
    constexpr qsizetype before = 24; // of a UUID's last group
    return digests.contains(to - from)
        || (to - from == accountLength && from >= before && !QUuid::fromString(QStringView(text).mid(from - before, to - from + before)).isNull());
}

} // namespace waymark
