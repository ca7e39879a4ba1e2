// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/xmlelements.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QXmlStreamReader>

#include <optional>
#include <utility>
#include <vector>

namespace waymark {

namespace {

constexpr qsizetype pieceSize = 64 << 10;
constexpr qsizetype longestReason = 200; ///< the reader quotes the file
constexpr size_t longestText = size_t(1) << 20; ///< bytes of one element; the rest is left out

QString say(const char* text)
{
    return QCoreApplication::translate("XmlElements", text);
}

class Elements {
public:
    Elements(ByteSource& source, Projection* rows, Detector& watcher)
        : m_source(source)
        , m_rows(rows)
        , m_watcher(watcher)
    {
        m_reader.setNamespaceProcessing(false); // names are as in the file, whether their prefix is declared or not
    }

    Result<void> read()
    {
        bool wanted = open(false) && readOn();
        while (wanted) {
            const auto token = m_reader.readNext();
            if (token == QXmlStreamReader::EndDocument)
                return atTheEnd();
            if (token == QXmlStreamReader::Invalid) {
                wanted = m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError && readOn();
                continue;
            }
            m_source.mark();
            if (token == QXmlStreamReader::StartElement)
                wanted = start();
            else if (token == QXmlStreamReader::EndElement)
                wanted = end();
            else if (token == QXmlStreamReader::Characters)
                addText(m_reader.text());
        }
        return fault();
    }

private:
    /// An element that is open.
    struct Element {
        bool list = false; ///< of the elements in it was begun
        std::string text = {};
    };

    /// The watcher is not asked any more once it wants nothing.
    template <typename Event>
    bool feed(Event event)
    {
        m_watched = m_watched && event(m_watcher);
        return m_rows ? event(*m_rows) : m_watched;
    }
    bool open(bool array)
    {
        return feed([&](auto& each) { return each.open(array); });
    }
    bool close()
    {
        return feed([](auto& each) { return each.close(); });
    }
    bool scalar(const std::string& text)
    {
        return feed([&](auto& each) { return each.scalar(text); });
    }
    bool key(std::string_view name)
    {
        ++m_keys;
        return feed([&, all = std::string(name)](auto& each) { return each.key(all, m_keys); });
    }

    /// Of the file, to the reader; false at its end.
    bool readOn()
    {
        QByteArray bytes;
        bytes.reserve(pieceSize);
        for (; bytes.size() < pieceSize && !m_source.atEnd(); m_source.advance())
            bytes.append(m_source.current());
        if (bytes.isEmpty())
            return false;
        m_reader.addData(QString(m_decoder(bytes)));
        return !m_decoder.hasError();
    }

    bool start()
    {
        if (!m_open.empty()) {
            if (!m_open.back().list && !(key("in") && open(true)))
                return false;
            m_open.back().list = true;
            if (!open(false))
                return false;
        }
        m_open.emplace_back();
        if (!key(m_reader.qualifiedName().toUtf8().toStdString()) || !open(false))
            return false;
        const QXmlStreamAttributes attributes = m_reader.attributes();
        for (const QXmlStreamAttribute& attribute : attributes)
            if (!key("@" + attribute.qualifiedName().toUtf8().toStdString()) ||
                !scalar(attribute.value().toUtf8().toStdString()))
                return false;
        return true;
    }

    bool end()
    {
        const Element closed = std::move(m_open.back());
        m_open.pop_back();
        if (closed.list && !close())
            return false;
        const bool blank = closed.text.find_first_not_of(" \t\r\n") == std::string::npos;
        if (!blank && (!key("text") || !scalar(closed.text)))
            return false;
        return close() && (m_open.empty() || close());
    }

    void addText(QStringView text)
    {
        if (!m_open.empty() && m_open.back().text.size() < longestText)
            m_open.back().text += text.toUtf8().toStdString();
    }

    Result<void> atTheEnd()
    {
        if (close() && m_source.skipBlanks())
            return Error{.code = Error::Code::Parse,
                         .message = say("After the XML document stands something that is no result. Nothing was "
                                        "imported.")};
        return m_source.fault() || rowsFault() ? fault() : Result<void>();
    }

    std::optional<Error> rowsFault() const { return m_rows ? m_rows->fault() : std::nullopt; }

    /// Why reading ended before the document did; no error if no more of it is wanted.
    Result<void> fault() const
    {
        if (m_source.fault())
            return *m_source.fault();
        if (const auto fault = rowsFault())
            return *fault;
        if (m_decoder.hasError())
            return Error{.code = Error::Code::Parse,
                         .message = say("The file is not valid UTF-8. Nothing was imported.")};
        if (m_reader.error() == QXmlStreamReader::NoError)
            return {};
        const bool cut = m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError;
        const QString reason =
            cut ? say("The file ends in the middle; it was cut off or is still being written. Nothing was imported.")
                : say("The file is not valid XML. Nothing was imported.");
        return Error{.code = Error::Code::Parse,
                     .message = say("%1 (line %2, column %3)")
                                    .arg(reason)
                                    .arg(m_reader.lineNumber())
                                    .arg(m_reader.columnNumber()),
                     .detail = m_reader.errorString().left(longestReason)};
    }

    ByteSource& m_source;
    Projection* m_rows;
    Detector& m_watcher;
    bool m_watched = true;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QXmlStreamReader m_reader;
    std::vector<Element> m_open;
    qint64 m_keys = 0;
};

} // namespace

Result<void> readXml(ByteSource& source, Projection* rows, Detector& watcher)
{
    return Elements(source, rows, watcher).read();
}

} // namespace waymark
