// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/pdfoutline.h"

#include <QList>

#include <optional>

namespace waymark {

namespace {

/// The number behind the last `key` of a text; -1: it isn't there.
qint64 numberBehind(const QByteArray& text, const QByteArray& key)
{
    const qsizetype at = text.lastIndexOf(key);
    if (at < 0)
        return -1;
    const QByteArray rest = text.mid(at + key.size(), 24).trimmed();
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9')
        ++digits;
    bool ok = false;
    const qint64 number = rest.left(digits).toLongLong(&ok);
    return ok ? number : -1;
}

/// Where things are in a PDF with one table of objects.
class Layout {
public:
    static std::optional<Layout> read(const QByteArray& pdf)
    {
        Layout layout;
        layout.table = numberBehind(pdf, "startxref");
        const QByteArray trailer = pdf.mid(pdf.lastIndexOf("trailer"));
        layout.size = numberBehind(trailer, "/Size");
        layout.catalogue = numberBehind(trailer, "/Root");
        layout.info = numberBehind(trailer, "/Info");
        if (layout.table < 0 || layout.size < 0 || layout.catalogue < 0 || layout.info < 0 || !pdf.mid(layout.table, 4).startsWith("xref"))
            return std::nullopt;
        layout.root = layout.object(pdf, layout.catalogue);
        const QByteArray pages = layout.object(pdf, numberBehind(layout.root, "/Pages"));
        const qsizetype kids = pages.indexOf('[');
        if (!layout.root.contains("/Catalog") || kids < 0)
            return std::nullopt;
        const QList<QByteArray> words = pages.mid(kids + 1, pages.indexOf(']', kids) - kids - 1).simplified().split(' ');
        for (qsizetype i = 0; i + 2 < words.size(); i += 3) // "6 0 R"
            layout.pages.push_back(words[i].toLongLong());
        return layout;
    }

    qint64 table = 0; ///< offset
    qint64 size = 0;  ///< objects, the one of number 0 included
    qint64 catalogue = 0;
    qint64 info = 0;
    QByteArray root = {}; ///< the catalogue's dictionary
    std::vector<qint64> pages = {}; ///< their objects

private:
    /// The text of an object between "obj" and "endobj"; empty: it isn't there.
    QByteArray object(const QByteArray& pdf, qint64 number) const
    {
        constexpr qsizetype line = 20; // bytes of an entry of the table
        const qsizetype entries = pdf.indexOf('\n', pdf.indexOf('\n', table) + 1) + 1;
        if (number <= 0 || number >= size)
            return {};
        const qsizetype offset = pdf.mid(entries + number * line, 10).toLongLong();
        const QByteArray head = QByteArray::number(number) + " 0 obj";
        if (!pdf.mid(offset, head.size()).startsWith(head))
            return {};
        const qsizetype begin = offset + head.size();
        return pdf.mid(begin, pdf.indexOf("endobj", begin) - begin).trimmed();
    }
};

/// "<FEFF...>": UTF-16 in hexadecimal digits, which needs no escapes.
QByteArray textString(const QString& text)
{
    QByteArray digits = "<FEFF";
    for (const QChar c : text)
        digits += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return digits + '>';
}

QByteArray reference(const char* key, qint64 object)
{
    return QByteArray(key) + ' ' + QByteArray::number(object) + " 0 R\n";
}

/// The entries of an outline as a tree of objects, the outline itself first.
class Outline {
public:
    Outline(const Layout& layout, const std::vector<PdfBookmark>& bookmarks)
        : m_layout(layout)
        , m_bookmarks(bookmarks)
        , m_parents(bookmarks.size())
    {
        std::vector<size_t> open; // the way down to the entry before
        for (size_t i = 0; i < bookmarks.size(); ++i) {
            while (!open.empty() && bookmarks[open.back()].level >= bookmarks[i].level)
                open.pop_back();
            if (!open.empty())
                m_parents[i] = open.back();
            open.push_back(i);
        }
    }

    std::vector<QByteArray> objects() const
    {
        std::vector<QByteArray> objects{"<<\n/Type /Outlines\n" + children({}) + ">>"};
        for (size_t i = 0; i < m_bookmarks.size(); ++i)
            objects.push_back(entry(i));
        return objects;
    }

private:
    using Parent = std::optional<size_t>; ///< none: the outline itself

    qint64 number(const Parent& entry) const { return m_layout.size + (entry ? static_cast<qint64>(*entry) + 1 : 0); }

    QByteArray children(const Parent& parent) const
    {
        std::vector<size_t> own;
        for (size_t i = 0; i < m_bookmarks.size(); ++i)
            if (m_parents[i] == parent)
                own.push_back(i);
        if (own.empty())
            return {};
        // Closed below the first level, which a negative count says.
        const qint64 count = static_cast<qint64>(own.size()) * (parent ? -1 : 1);
        return reference("/First", number(own.front())) + reference("/Last", number(own.back())) + "/Count " + QByteArray::number(count) + '\n';
    }

    QByteArray entry(size_t i) const
    {
        const PdfBookmark& bookmark = m_bookmarks[i];
        QByteArray text = "<<\n/Title " + textString(bookmark.title) + '\n' + reference("/Parent", number(m_parents[i]));
        for (size_t before = i; before-- > 0;)
            if (m_parents[before] == m_parents[i]) {
                text += reference("/Prev", number(before));
                break;
            }
        for (size_t after = i + 1; after < m_bookmarks.size(); ++after)
            if (m_parents[after] == m_parents[i]) {
                text += reference("/Next", number(after));
                break;
            }
        const size_t page = static_cast<size_t>(bookmark.page - 1);
        return text + children(i) + "/Dest [" + QByteArray::number(m_layout.pages[page]) + " 0 R /XYZ 0 "
            + QByteArray::number(bookmark.top, 'f', 1) + " 0]\n>>";
    }

    const Layout& m_layout;
    const std::vector<PdfBookmark>& m_bookmarks;
    std::vector<Parent> m_parents;
};

QByteArray tableLine(qint64 offset)
{
    return QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
}

} // namespace

QByteArray outlineUpdate(const QByteArray& pdf, const std::vector<PdfBookmark>& bookmarks)
{
    const auto layout = Layout::read(pdf);
    if (bookmarks.empty() || !layout)
        return {};
    for (const PdfBookmark& bookmark : bookmarks)
        if (bookmark.page < 1 || static_cast<size_t>(bookmark.page) > layout->pages.size())
            return {};
    QByteArray update = "\n";
    const auto write = [&](qint64 number, const QByteArray& object) {
        const qint64 offset = pdf.size() + update.size();
        update += QByteArray::number(number) + " 0 obj\n" + object + "\nendobj\n";
        return tableLine(offset);
    };
    QByteArray root = layout->root;
    root.insert(root.lastIndexOf(">>"), reference("/Outlines", layout->size) + "/PageMode /UseOutlines\n");
    QByteArray table = "xref\n" + QByteArray::number(layout->catalogue) + " 1\n" + write(layout->catalogue, root);
    const std::vector<QByteArray> objects = Outline(*layout, bookmarks).objects();
    table += QByteArray::number(layout->size) + ' ' + QByteArray::number(objects.size()) + '\n';
    qint64 number = layout->size;
    for (const QByteArray& object : objects)
        table += write(number++, object);
    const qint64 begin = pdf.size() + update.size();
    return update + table + "trailer\n<<\n/Size " + QByteArray::number(number) + '\n' + reference("/Root", layout->catalogue)
        + reference("/Info", layout->info) + "/Prev " + QByteArray::number(layout->table) + "\n>>\nstartxref\n" + QByteArray::number(begin)
        + "\n%%EOF\n";
}

} // namespace waymark
