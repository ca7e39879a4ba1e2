// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/printedreport.h"

#include "model/report/htmlparts.h"
#include "model/report/papertable.h"
#include "model/report/papertext.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Reads the page as the XML that it is, and writes what paper can show.
class Printer {
public:
    explicit Printer(const QString& html) : m_in(html) {}

    Result<PrintedReport> print()
    {
        while (!m_in.atEnd()) {
            if (m_in.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (m_in.name() == u"title")
                m_printed.documentTitle = plainText();
            else if (m_in.name() == u"header")
                readHeader();
            else if (m_in.name() == u"main")
                m_printed.body = content();
        }
        if (m_in.hasError() || m_printed.title.isEmpty() || m_printed.body.isEmpty())
            return Error{.code = Error::Code::Parse,
                         .message = Text::tr("The report can't be laid out for paper: its page isn't well-formed. Write it as HTML."),
                         .detail = m_in.errorString()};
        return std::move(m_printed);
    }

private:
    QString plainText() { return m_in.readElementText(QXmlStreamReader::IncludeChildElements).simplified(); }

    void readHeader()
    {
        QStringList lines;
        while (m_in.readNextStartElement()) {
            const bool isTitle = m_in.name() == u"h1";
            const QString text = plainText();
            if (isTitle)
                m_printed.title = text;
            else
                lines << text;
        }
        m_printed.subtitle = lines.join(u". "_s);
    }

    /// Of the element that was just begun, up to its end.
    QString content()
    {
        QString html;
        while (!m_in.atEnd()) {
            switch (m_in.readNext()) {
            case QXmlStreamReader::StartElement: html += element(); break;
            case QXmlStreamReader::Characters: html += breakableHtml(m_in.text().toString()); break;
            case QXmlStreamReader::EndElement: return html;
            default: break;
            }
        }
        return html;
    }

    QString element()
    {
        const QString name = m_in.name().toString();
        const QString style = m_in.attributes().value(u"class"_s).toString();
        if (name == u"svg")
            return chart({}, {});
        if (name == u"table")
            return table();
        if (name == u"figure")
            return figure();
        if (name == u"details")
            return fold();
        if (style == u"figures")
            return cards();
        if (name == u"br")
            return content() + u"<br/>"_s;
        static const QStringList kept = {u"h2"_s, u"h3"_s, u"h4"_s, u"p"_s, u"ul"_s, u"li"_s, u"b"_s, u"div"_s};
        const QString html = content();
        if (name == u"section")
            return html::element(u"div"_s, html);
        return kept.contains(name) ? html::element(name, html) : html;
    }

    /// A summary is a heading, whatever stands in it.
    QString fold()
    {
        QString html;
        while (!m_in.atEnd()) {
            const QXmlStreamReader::TokenType token = m_in.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::Characters)
                html += breakableHtml(m_in.text().toString());
            else if (token == QXmlStreamReader::StartElement)
                html += m_in.name() == u"summary" ? html::element(u"h4"_s, breakableHtml(plainText())) : element();
        }
        return html;
    }

    /// Label, value with what it moved by, and reasons of each.
    QString cards()
    {
        std::vector<QString> rows;
        while (m_in.readNextStartElement())
            rows.push_back(card());
        QString html;
        for (const QString& row : rows)
            html += row;
        return paperTableHtml({breakableHtml(Text::tr("Figure")), breakableHtml(Text::tr("Value")), breakableHtml(Text::tr("Why"))},
                              {26, 22, 52}, html);
    }

    QString card()
    {
        QString label;
        QStringList value;
        QString reasons;
        while (m_in.readNextStartElement()) {
            if (m_in.name() != u"summary") {
                reasons += lines();
                continue;
            }
            while (m_in.readNextStartElement()) {
                const bool isValue = m_in.name() == u"strong";
                const QString text = breakableHtml(plainText(), 18);
                if (isValue)
                    value << html::element(u"b"_s, text);
                else if (label.isEmpty())
                    label = text;
                else
                    value << text;
            }
        }
        return html::element(u"tr"_s, html::element(u"td"_s, label) + html::element(u"td"_s, value.join(u"<br/>"_s))
                                          + html::element(u"td"_s, reasons));
    }

    /// The items of a list, one below the other: in a cell Qt would indent them.
    QString lines()
    {
        QStringList lines;
        while (m_in.readNextStartElement())
            lines << breakableHtml(plainText());
        return lines.join(u"<br/>"_s);
    }

    QString table()
    {
        std::vector<QStringList> rows;
        readRows(rows);
        if (rows.empty())
            return {};
        const QStringList heads = rows.front();
        rows.erase(rows.begin());
        return paperTableOf(heads, rows);
    }

    /// The first is the head.
    void readRows(std::vector<QStringList>& rows)
    {
        while (m_in.readNextStartElement()) {
            if (m_in.name() != u"tr") {
                readRows(rows); // thead or tbody
                continue;
            }
            QStringList cells;
            while (m_in.readNextStartElement())
                cells << plainText();
            rows.push_back(cells);
        }
    }

    QString figure()
    {
        QStringList caption{QString(), QString()};
        QString html;
        while (m_in.readNextStartElement()) {
            if (m_in.name() == u"figcaption")
                caption = this->caption();
            else
                html += m_in.name() == u"svg" ? chart(caption[0], caption[1]) : element();
        }
        return html;
    }

    /// Title, then description.
    QStringList caption()
    {
        QString title;
        QString description;
        while (!m_in.atEnd()) {
            const QXmlStreamReader::TokenType token = m_in.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::Characters)
                description += m_in.text();
            else if (token == QXmlStreamReader::StartElement)
                (m_in.name() == u"b" ? title : description) += plainText();
        }
        return {title, description.simplified()};
    }

    /// A heading stays with what it heads.
    QString chart(const QString& title, const QString& description)
    {
        const QString name = title.isEmpty() ? m_in.attributes().value(u"aria-label"_s).toString() : title;
        m_printed.charts.push_back({.title = name, .description = description, .svg = paperSvg(m_in)});
        return html::element(u"h4"_s, breakableHtml(name)) + u"<p><img src=\"chart:%1\"></p>"_s.arg(m_printed.charts.size() - 1)
            + (description.isEmpty() ? QString() : html::element(u"p"_s, breakableHtml(description)));
    }

    QXmlStreamReader m_in;
    PrintedReport m_printed;
};

} // namespace

Result<PrintedReport> printedReport(const QString& htmlReport)
{
    return Printer(htmlReport).print();
}

} // namespace waymark
