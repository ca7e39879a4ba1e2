// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/htmlentity.h"
#include "model/report/htmltokens.h"
#include "model/report/redactedreport.h"
#include "model/report/reportstyle.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Elements that a text goes on through: to the eye what they hold is one with what stands before and behind.
bool isWithinText(const QString& element)
{
    static const QSet<QString> elements = {u"a"_s,     u"abbr"_s, u"b"_s,   u"bdi"_s,    u"bdo"_s,   u"big"_s,    u"br"_s,   u"cite"_s,
                                           u"code"_s,  u"data"_s, u"del"_s, u"dfn"_s,    u"em"_s,    u"font"_s,   u"i"_s,    u"ins"_s,
                                           u"kbd"_s,   u"mark"_s, u"nobr"_s, u"q"_s,     u"s"_s,     u"samp"_s,   u"small"_s, u"span"_s,
                                           u"strong"_s, u"sub"_s, u"sup"_s, u"textpath"_s, u"time"_s, u"tspan"_s, u"tt"_s,   u"u"_s,
                                           u"var"_s,   u"wbr"_s};
    return elements.contains(element);
}

/// Classes that the style sheet of reports has.
bool isClass(const QString& name)
{
    static const QSet<QString> classes = [] {
        static const QRegularExpression selector(u"\\.([A-Za-z][\\w-]*)"_s);
        QSet<QString> names;
        const QString style = reportStyle();
        for (auto it = selector.globalMatch(style); it.hasNext();)
            names.insert(it.next().captured(1));
        return names;
    }();
    return classes.contains(name);
}

/// Whether it is one of the words that reports are marked up with, which say nothing of anybody though somebody may be called so.
bool isMarkup(const HtmlToken& token, const QString& text)
{
    static const QSet<QString> values = {u"img"_s,  u"en"_s,     u"de"_s,     u"utf-8"_s,  u"viewport"_s, u"width=device-width, initial-scale=1"_s,
                                         u"left"_s, u"middle"_s, u"end"_s,    u"none"_s,     u"sans-serif"_s,
                                         u"noreferrer"_s};
    switch (token.kind) {
    case HtmlToken::Kind::Value:
        if (token.name == u"class") {
            const QStringList names = text.split(u' ', Qt::SkipEmptyParts);
            return std::ranges::all_of(names, isClass);
        }
        return values.contains(text);
    case HtmlToken::Kind::Raw: return text == reportStyle();
    case HtmlToken::Kind::Remark: return text == u"DOCTYPE html";
    case HtmlToken::Kind::Text:
    case HtmlToken::Kind::StartTag:
    case HtmlToken::Kind::EndTag: break;
    }
    return false;
}

/// Looks through HTML for what has to be replaced.
class HtmlSearch {
public:
    HtmlSearch(const QString& html, Redaction& redaction)
        : m_html(html)
        , m_redaction(redaction)
    {
    }

    std::vector<Replacement> take()
    {
        for (const HtmlToken& token : htmlTokens(m_html)) {
            const bool isTag = token.kind == HtmlToken::Kind::StartTag || token.kind == HtmlToken::Kind::EndTag;
            if (token.kind == HtmlToken::Kind::Text)
                m_run.push_back(token);
            else if (isTag && !isWithinText(token.name))
                endRun();
            else if (!isTag && !isMarkup(token, m_html.mid(token.from, token.to - token.from)))
                search({&token, 1}, {});
        }
        endRun();
        return merged();
    }

private:
    /// Each part for itself, and all of them together, for tags may stand within a secret or instead of its blanks.
    void endRun()
    {
        for (const HtmlToken& part : m_run)
            search({&part, 1}, {});
        if (m_run.size() > 1)
            for (const QString& between : {QString(), u" "_s})
                search(m_run, between);
        m_run.clear();
    }

    void search(std::span<const HtmlToken> parts, const QString& between)
    {
        TextReading reading;
        for (const HtmlToken& part : parts) {
            if (part.from != parts.front().from)
                reading.add(between, part.from, part.from);
            read(part, reading);
        }
        for (const Replacement& replacement : m_redaction.replacements(reading))
            replace(replacement, parts);
    }

    void read(const HtmlToken& part, TextReading& reading) const
    {
        for (qsizetype at = part.from; at < part.to;) {
            const Decoded decoded = entityAt(m_html, at);
            const bool isEntity = decoded.length > 0 && at + decoded.length <= part.to;
            const qsizetype next = at + (isEntity ? decoded.length : 1);
            reading.add(isEntity ? QStringView(decoded.shown) : QStringView(m_html).mid(at, 1), at, next);
            at = next;
        }
    }

    /// Tags that stand within it stay.
    void replace(const Replacement& replacement, std::span<const HtmlToken> parts)
    {
        QString text = replacement.text;
        for (const HtmlToken& part : parts) {
            const qsizetype from = std::max(part.from, replacement.from);
            const qsizetype to = std::min(part.to, replacement.to);
            if (from < to)
                m_found.push_back({from, to, std::exchange(text, QString())});
        }
    }

    /// What several searches found becomes one.
    std::vector<Replacement> merged()
    {
        std::ranges::stable_sort(m_found, {}, &Replacement::from);
        std::vector<Replacement> result;
        for (Replacement& found : m_found)
            if (!result.empty() && found.from < result.back().to) {
                result.back().to = std::max(result.back().to, found.to);
                if (result.back().text.isEmpty())
                    result.back().text = found.text;
            } else {
                result.push_back(std::move(found));
            }
        return result;
    }

    const QString& m_html;
    Redaction& m_redaction;
    std::vector<HtmlToken> m_run; ///< parts of one text
    std::vector<Replacement> m_found;
};

/// Where the sentence on a redaction goes: at the end of the header, else at the beginning of what is shown.
qsizetype placeOfSentence(const QString& html)
{
    qsizetype place = html.startsWith(u'<') ? html.size() : 0;
    for (const HtmlToken& token : htmlTokens(html)) {
        if (token.kind == HtmlToken::Kind::EndTag && token.name == u"header")
            return token.from;
        if (token.kind == HtmlToken::Kind::StartTag && token.name == u"body")
            place = token.to;
    }
    return place;
}

} // namespace

QString redactedHtml(const QString& html, Redaction& redaction)
{
    return redaction.isActive() ? withReplacements(html, HtmlSearch(html, redaction).take()) : html;
}

QByteArray redactedPage(const QByteArray& report, Redaction& redaction)
{
    QString html = redactedHtml(QString::fromUtf8(report), redaction);
    return html.insert(placeOfSentence(html), u"<p>%1</p>"_s.arg(redaction.sentence().toHtmlEscaped())).toUtf8();
}

} // namespace waymark
