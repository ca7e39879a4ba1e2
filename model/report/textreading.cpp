// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/textreading.h"

#include "model/report/htmlentity.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype mostMarks = 30; ///< on one letter
constexpr int mostRounds = 6; ///< who encodes a text more often than that hides it himself

/// Of two hexadecimal digits.
std::optional<char> byteAt(const QString& text, qsizetype at)
{
    bool isNumber = false;
    const uint value = at + 2 <= text.size() ? QStringView(text).mid(at, 2).toUInt(&isNumber, 16) : 0;
    return isNumber && text[at] != u'+' && text[at] != u' ' ? std::optional(static_cast<char>(value)) : std::nullopt;
}

/// How many bytes of UTF-8 a character has that begins so.
int lengthOf(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

/// "%C3%B6", and "%F6" of Latin-1.
Decoded percentAt(const QString& text, qsizetype at)
{
    QByteArray bytes;
    for (qsizetype next = at; next < text.size() && text[next] == u'%'; next += 3) {
        const auto byte = byteAt(text, next + 1);
        if (!byte)
            break;
        bytes += *byte;
        if (bytes.size() == lengthOf(bytes.front()))
            break;
    }
    if (bytes.isEmpty())
        return {};
    const QString shown = QString::fromUtf8(bytes);
    if (!shown.contains(QChar::ReplacementCharacter))
        return {3 * bytes.size(), shown};
    return {3, QString(QLatin1Char(bytes.front()))};
}

/// As JSON and many languages write them.
Decoded escapeAt(const QString& text, qsizetype at)
{
    if (at + 1 == text.size())
        return {};
    const QChar kind = text[at + 1];
    if (kind == u'u' || kind == u'x') {
        const qsizetype digits = kind == u'u' ? 4 : 2;
        bool isNumber = false;
        const uint code = at + 2 + digits <= text.size() ? QStringView(text).mid(at + 2, digits).toUInt(&isNumber, 16) : 0;
        return isNumber ? Decoded{digits + 2, QString(QChar(static_cast<char16_t>(code)))} : Decoded();
    }
    if (kind == u'n' || kind == u'r' || kind == u't')
        return {2, u" "_s};
    return u"\"'/\\"_s.contains(kind) ? Decoded{2, QString(kind)} : Decoded();
}

/// Whether nobody sees it: formatting and control characters, selectors of variants, and what stands for such ones in reports.
bool isUnseen(char32_t code)
{
    if (code == u'\n' || code == u'\r' || code == u'\t')
        return false;
    const QChar::Category category = QChar::category(code);
    return category == QChar::Other_Format || category == QChar::Other_Control || code == QChar::ReplacementCharacter || code == 0x034F
        || (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
}

Decoded decodedAt(const QString& text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'&')
        return entityAt(text, at);
    if (c == u'%')
        return percentAt(text, at);
    if (c == u'\\')
        return escapeAt(text, at);
    const bool isPair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    const char32_t code = isPair ? QChar::surrogateToUcs4(c, text[at + 1]) : c.unicode();
    if (isUnseen(code))
        return {isPair ? 2 : 1, QString()};
    if (code >= 0x80 && QChar::category(code) == QChar::Number_DecimalDigit)
        return {isPair ? 2 : 1, QString::number(QChar::digitValue(code))};
    return {};
}

/// A letter with the marks behind it, or a syllable of Hangul, as one character where there is one.
Decoded composedAt(const QString& text, qsizetype at)
{
    if (text[at].unicode() < 0x80 && (at + 1 == text.size() || text[at + 1].unicode() < 0x80))
        return {};
    const auto joins = [](QChar c) { return c.isMark() || (c >= u'\u1160' && c <= u'\u11FF'); };
    qsizetype end = at + 1;
    while (end < std::min(text.size(), at + mostMarks) && joins(text[end]))
        ++end;
    const QString written = text.mid(at, end - at);
    const QString shown = written.normalized(QString::NormalizationForm_C);
    return shown == written ? Decoded() : Decoded{end - at, shown};
}

/// Line ends with the blanks around them.
Decoded lineEndAt(const QString& text, qsizetype at)
{
    if (at > 0 && text[at - 1].isSpace())
        return {}; // of blanks without a line end
    qsizetype end = at;
    bool isLineEnd = false;
    for (; end < text.size() && text[end].isSpace(); ++end)
        isLineEnd = isLineEnd || text[end] == u'\n' || text[end] == u'\r' || text[end] == u'\u2028' || text[end] == u'\u2029';
    return isLineEnd ? Decoded{end - at, QString()} : Decoded();
}

/// Nothing, if no character stands for another one.
std::optional<TextReading> reread(const TextReading& reading, Decoded (*rule)(const QString&, qsizetype))
{
    const QString& text = reading.text();
    TextReading result;
    bool isOther = false;
    for (qsizetype at = 0; at < text.size();) {
        const Decoded decoded = rule(text, at);
        const qsizetype next = at + std::max<qsizetype>(decoded.length, 1);
        result.add(decoded.length > 0 ? QStringView(decoded.shown) : QStringView(text).mid(at, 1), reading.begin(at), reading.end(next - 1));
        isOther = isOther || decoded.length > 0;
        at = next;
    }
    return isOther ? std::optional(std::move(result)) : std::nullopt;
}

/// Most texts are not: this is all that is looked at of them.
bool mayBeEncoded(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.unicode() >= 0x7F || c == u'%' || c == u'&' || c == u'\\' || (c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t');
    });
}

std::optional<TextReading> decoded(const TextReading& written)
{
    if (!mayBeEncoded(written.text()))
        return {};
    std::optional<TextReading> result;
    for (int round = 0; round < mostRounds; ++round) {
        auto plainer = reread(result ? *result : written, decodedAt);
        auto composed = reread(plainer ? *plainer : result ? *result : written, composedAt);
        if (!plainer && !composed)
            break;
        result = composed ? std::move(composed) : std::move(plainer);
    }
    return result;
}

} // namespace

TextReading::TextReading(const QString& written)
    : m_text(written)
{
}

void TextReading::add(QStringView shown, qsizetype from, qsizetype to)
{
    m_text += shown;
    m_places.resize(static_cast<size_t>(m_text.size()), {from, to});
}

qsizetype TextReading::begin(qsizetype at) const
{
    return m_places.empty() ? at : m_places[static_cast<size_t>(at)].from;
}

qsizetype TextReading::end(qsizetype at) const
{
    return m_places.empty() ? at + 1 : m_places[static_cast<size_t>(at)].to;
}

std::vector<TextReading> readingsOf(const TextReading& written)
{
    std::vector<TextReading> readings;
    if (auto plain = decoded(written))
        readings.push_back(*std::move(plain));
    if (auto joined = reread(readings.empty() ? written : readings.front(), lineEndAt))
        readings.push_back(*std::move(joined));
    readings.push_back(written);
    return readings;
}

} // namespace waymark
