// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lenstext.h"

#include "model/catalog/lenswords.h"

#include <QStringDecoder>

#include <optional>

namespace waymark {

namespace {

using lensfile::tr;

Error unreadable(const QString& reason, const QString& detail = {})
{
    return {.code = Error::Code::Parse, .message = tr("The lens can't be read: %1.").arg(reason), .detail = detail};
}

/// By the byte order mark, or else by the other half of the first brace.
std::optional<QStringConverter::Encoding> utf16Of(const QByteArray& document)
{
    if (document.startsWith("\xff\xfe") || document.startsWith(QByteArray("{\0", 2)))
        return QStringConverter::Utf16LE;
    if (document.startsWith("\xfe\xff") || document.startsWith(QByteArray("\0{", 2)))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

Result<std::string> fromUtf16(const QByteArray& document, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder(document);
    if (decoder.hasError() || document.size() % 2 != 0 || !text.isValidUtf16())
        return unreadable(tr("it is in UTF-16, and half a character stands alone in it. Save it as UTF-8"));
    return text.toStdString();
}

Result<JsonValue> parseLens(std::string text, const QString& where = {})
{
    auto parsed = parseJson(std::move(text));
    if (parsed)
        return parsed;
    return unreadable(where + parsed.error().message + tr(". Mend the file there"), parsed.error().detail);
}

/// The lens is a text under LensJSON there; some tools that hand it on have made an object of it.
Result<LensText> unwrapped(LensText outer)
{
    const JsonValue* wrapped =
        outer.root.isObject() && !outer.root.member("pillars") ? outer.root.member("LensJSON") : nullptr;
    if (!wrapped || !(wrapped->isText() || wrapped->isObject()))
        return outer;
    if (wrapped->isObject()) {
        JsonValue inner = *wrapped;
        outer.root = std::move(inner);
        return outer;
    }
    outer.bytes = static_cast<qsizetype>(wrapped->text.size());
    auto inner = parseLens(wrapped->text, tr("in the text under LensJSON, "));
    if (!inner)
        return inner.error();
    outer.root = *std::move(inner);
    return outer;
}

} // namespace

Result<LensText> readLensText(const QByteArray& document)
{
    if (document.size() > largestLensFile)
        return unreadable(tr("it is larger than %1 MiB, which no lens is").arg(largestLensFile >> 20));
    LensText lens;
    std::string text;
    if (const auto encoding = utf16Of(document)) {
        auto decoded = fromUtf16(document, *encoding);
        if (!decoded)
            return decoded.error();
        text = *std::move(decoded);
        lens.isUtf16 = true;
    } else {
        text = document.startsWith("\xef\xbb\xbf") ? document.mid(3).toStdString() : document.toStdString();
    }
    lens.bytes = static_cast<qsizetype>(text.size());
    auto root = parseLens(std::move(text));
    if (!root)
        return root.error();
    lens.root = *std::move(root);
    return unwrapped(std::move(lens));
}

} // namespace waymark
