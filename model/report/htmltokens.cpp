// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/htmltokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Blanks as HTML knows them.
bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

class Tokenizer {
public:
    explicit Tokenizer(const QString& html) : m_html(html) {}

    std::vector<HtmlToken> take()
    {
        while (m_at < m_html.size())
            if (!readMarkup())
                readText();
        return std::move(m_tokens);
    }

private:
    bool isAt(QStringView word) const { return QStringView(m_html).mid(m_at).startsWith(word, Qt::CaseInsensitive); }
    QChar at(qsizetype place) const { return place < m_html.size() ? m_html[place] : QChar(); }
    void add(HtmlToken::Kind kind, qsizetype from, qsizetype to, const QString& name = {})
    {
        if (to > from)
            m_tokens.push_back({kind, from, to, name});
    }

    /// Up to the next `<`, also if one stands there that opens nothing.
    void readText()
    {
        qsizetype end = m_html.indexOf(u'<', m_at + 1);
        if (end < 0)
            end = m_html.size();
        const bool goesOn = !m_tokens.empty() && m_tokens.back().kind == HtmlToken::Kind::Text && m_tokens.back().to == m_at;
        if (goesOn)
            m_tokens.back().to = end;
        else
            add(HtmlToken::Kind::Text, m_at, end);
        m_at = end;
    }

    /// False: none begins here, or it never ends.
    bool readMarkup()
    {
        if (m_html[m_at] != u'<')
            return false;
        if (isAt(u"<!--"))
            return readRemark(4, u"-->"_s);
        if (isAt(u"<![CDATA["))
            return readRemark(9, u"]]>"_s);
        if (isAt(u"<!") || isAt(u"<?"))
            return readRemark(2, u">"_s);
        const bool isEnd = at(m_at + 1) == u'/';
        return isAsciiLetter(at(m_at + (isEnd ? 2 : 1))) && readTag(isEnd);
    }

    bool readRemark(qsizetype opening, const QString& closing)
    {
        const bool isEmptyComment = opening == 4 && (at(m_at + 4) == u'>' || isAtPlace(m_at + 4, u"->"));
        const qsizetype begin = m_at + opening;
        const qsizetype end = isEmptyComment ? m_html.indexOf(u'>', begin) : m_html.indexOf(closing, begin);
        if (end < 0)
            return false;
        if (!isEmptyComment)
            add(HtmlToken::Kind::Remark, begin, end);
        m_at = end + (isEmptyComment ? 1 : closing.size());
        return true;
    }
    bool isAtPlace(qsizetype place, QStringView word) const { return QStringView(m_html).mid(place).startsWith(word); }

    bool readTag(bool isEnd)
    {
        const qsizetype begin = m_at;
        const size_t before = m_tokens.size();
        qsizetype end = begin + (isEnd ? 2 : 1);
        while (end < m_html.size() && !isBlank(m_html[end]) && m_html[end] != u'/' && m_html[end] != u'>')
            ++end;
        const QString name = m_html.mid(begin + (isEnd ? 2 : 1), end - begin - (isEnd ? 2 : 1)).toLower();
        m_tokens.push_back({isEnd ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag, begin, begin, name});
        m_at = end;
        while (m_at < m_html.size() && m_html[m_at] != u'>')
            readAttribute();
        if (m_at == m_html.size()) {
            m_tokens.resize(before);
            m_at = begin;
            return false;
        }
        m_tokens[before].to = ++m_at;
        if (!isEnd && (name == u"style" || name == u"script"))
            readRaw(name);
        return true;
    }

    /// Moves on by one character at least.
    void readAttribute()
    {
        if (isBlank(m_html[m_at]) || m_html[m_at] == u'/') {
            ++m_at;
            return;
        }
        const qsizetype begin = m_at++; // also a '=' that stands first
        while (m_at < m_html.size() && !isBlank(m_html[m_at]) && !u"/>="_s.contains(m_html[m_at]))
            ++m_at;
        const QString name = m_html.mid(begin, m_at - begin).toLower();
        qsizetype next = m_at;
        while (next < m_html.size() && isBlank(m_html[next]))
            ++next;
        if (at(next) == u'=')
            readValue(name, next + 1);
    }

    void readValue(const QString& name, qsizetype begin)
    {
        while (begin < m_html.size() && isBlank(m_html[begin]))
            ++begin;
        const QChar quote = at(begin);
        if (quote == u'"' || quote == u'\'') {
            const qsizetype end = m_html.indexOf(quote, begin + 1);
            m_at = end < 0 ? m_html.size() : end + 1;
            if (end >= 0)
                add(HtmlToken::Kind::Value, begin + 1, end, name);
            return;
        }
        m_at = begin;
        while (m_at < m_html.size() && !isBlank(m_html[m_at]) && m_html[m_at] != u'>')
            ++m_at;
        add(HtmlToken::Kind::Value, begin, m_at, name);
    }

    void readRaw(const QString& name)
    {
        qsizetype end = m_html.indexOf(u"</"_s + name, m_at, Qt::CaseInsensitive);
        if (end < 0)
            end = m_html.size();
        add(HtmlToken::Kind::Raw, m_at, end, name);
        m_at = end;
    }

    const QString& m_html;
    qsizetype m_at = 0;
    std::vector<HtmlToken> m_tokens;
};

} // namespace

std::vector<HtmlToken> htmlTokens(const QString& html)
{
    return Tokenizer(html).take();
}

} // namespace waymark
