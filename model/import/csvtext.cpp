// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/csvtext.h"

#include "model/domain/heldfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CsvText)
};

Error atLine(int line, const QString& reason)
{
    return {.code = Error::Code::Parse, .message = Text::tr("The file can't be read: line %1 %2").arg(line).arg(reason)};
}

Error tooLong(const CsvLimits& limits)
{
    return {.message = Text::tr("The file can't be read: it is longer than %1. Export fewer rows or columns at once.")
                           .arg(QLocale().formattedDataSize(limits.bytes, 0, QLocale::DataSizeSIFormat))};
}

Result<QString> decoded(const QByteArray& bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError() && !text.contains(QChar::Null))
        return text;
    const qsizetype fault = std::max<qsizetype>(0, text.indexOf(decoder.hasError() ? QChar(QChar::ReplacementCharacter) : QChar(QChar::Null)));
    return atLine(static_cast<int>(text.left(fault).count(u'\n')) + 1,
                  Text::tr("holds bytes that are no text. Save it as CSV in UTF-8."));
}

/// Splits a text into records; stands at the beginning of one between two calls of next().
class CsvScanner {
public:
    explicit CsvScanner(QStringView text) : m_text(text) {}

    void setSeparator(QChar separator) { m_separator = separator; }
    bool atEnd() const { return m_at >= m_text.size(); }

    Result<CsvRecord> next()
    {
        CsvRecord record{.line = m_line};
        while (true) {
            auto cell = m_at < m_text.size() && m_text[m_at] == u'"' ? quotedCell() : Result(plainCell());
            if (!cell)
                return cell.error();
            record.cells << *std::move(cell);
            if (atEnd() || m_text[m_at] != m_separator)
                break;
            ++m_at;
        }
        endLine();
        return record;
    }

    /// How often each of these separates in the record that comes next, whatever is inside quotes.
    std::array<int, 3> counts(const std::array<QChar, 3>& separators) const
    {
        std::array<int, 3> counts = {};
        bool quoted = false;
        for (qsizetype i = m_at; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            if (c == u'"')
                quoted = !quoted;
            else if (!quoted && (c == u'\n' || c == u'\r'))
                break;
            for (size_t which = 0; !quoted && which < counts.size(); ++which)
                counts[which] += c == separators[which] ? 1 : 0;
        }
        return counts;
    }

private:
    QString plainCell()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toString();
    }

    Result<QString> quotedCell()
    {
        const int opened = m_line;
        QString cell;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == u'"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"')
                    return closeQuote(std::move(cell));
                ++m_at;
            } else if (isLineEnd(m_at)) {
                ++m_line;
            }
            cell += m_text[m_at];
        }
        return atLine(opened, Text::tr("opens a quote that is never closed."));
    }

    Result<QString> closeQuote(QString cell)
    {
        ++m_at;
        if (atEnd() || m_text[m_at] == m_separator || m_text[m_at] == u'\n' || m_text[m_at] == u'\r')
            return cell;
        return atLine(m_line, Text::tr("goes on behind a closing quote, in field “%1”. Quotes inside a field must be doubled.")
                                  .arg(cell.left(40).simplified()));
    }

    /// CR LF counts once, at its LF.
    bool isLineEnd(qsizetype at) const
    {
        return m_text[at] == u'\n' || (m_text[at] == u'\r' && (at + 1 >= m_text.size() || m_text[at + 1] != u'\n'));
    }

    void endLine()
    {
        if (atEnd())
            return;
        if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    QStringView m_text;
    QChar m_separator = u',';
    qsizetype m_at = 0;
    int m_line = 1;
};

bool isBlank(const CsvRecord& record)
{
    return std::ranges::all_of(record.cells, [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

/// The separator, from the first record or from the line "sep=;" that spreadsheets put before it.
QChar separatorOf(CsvScanner& scanner, QStringView text)
{
    if (text.size() > 4 && text.startsWith(u"sep=") && (text.size() == 5 || text[5] == u'\r' || text[5] == u'\n')) {
        scanner.setSeparator(text[4]);
        if (const auto line = scanner.next(); line)
            return text[4];
    }
    const std::array<QChar, 3> separators = {u'\t', u';', u','}; // the less likely inside a name, the earlier
    const auto counts = scanner.counts(separators);
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? u',' : separators[static_cast<size_t>(most - counts.begin())];
}

} // namespace

Result<CsvTable> readCsv(const QByteArray& bytes, const CsvLimits& limits)
{
    if (bytes.size() > limits.bytes)
        return tooLong(limits);
    const auto text = decoded(bytes);
    if (!text)
        return text.error();
    CsvScanner scanner(*text);
    CsvTable table{.separator = separatorOf(scanner, *text)};
    scanner.setSeparator(table.separator);
    while (!scanner.atEnd()) {
        auto record = scanner.next();
        if (!record)
            return record.error();
        if (isBlank(*record))
            continue;
        if (table.heads.isEmpty()) {
            for (const QString& head : record->cells)
                table.heads << head.simplified();
            continue;
        }
        while (record->cells.size() < table.heads.size())
            record->cells << QString();
        if (static_cast<int>(table.records.size()) == limits.records)
            return Error{.message = Text::tr("The file can't be read: it has more than %1 rows. Export fewer at once.").arg(QLocale().toString(limits.records))};
        table.records.push_back(*std::move(record));
    }
    if (table.heads.isEmpty())
        return Error{.code = Error::Code::Parse, .message = Text::tr("The file can't be read: it is empty. Its first row must name the columns.")};
    return table;
}

Result<CsvTable> readCsvFile(const QString& file, const CsvLimits& limits)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed.error();
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return Error{.code = Error::Code::Io,
                     .message = Text::tr("%1 can't be read: %2.").arg(file, device.errorString())};
    return readCsv(device.read(limits.bytes + 1), limits);
}

} // namespace waymark
