// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/linkends.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/programme/checkties.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LinkActs)
};

} // namespace

Error goneEnd(const QString& id)
{
    return {.code = Error::Code::NotFound,
            .message = Text::tr("Nothing was changed: one of the two items is not there any more. Look at them again."),
            .detail = id};
}

Result<bool> changedIf(const Result<int>& count)
{
    return count ? Result<bool>(*count > 0) : Result<bool>(count.error());
}

Result<bool> changedBy(const Result<void>& done)
{
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

Result<CheckKey> checkEnd(Edit& edit, const QString& text)
{
    static const QRegularExpression name(QStringLiteral("^(\\S+(?: \\([^)]*\\))?) (\\S.*)$"));
    if (const auto key = keyOf<CheckKey>({ItemKind::Check, text}))
        return *key;
    const auto match = name.match(text);
    return match.hasMatch() ? edit.check(match.captured(1), match.captured(2)) : Result<CheckKey>(goneEnd(text));
}

std::optional<CheckKey> knownCheck(const QString& text, const LinkContext& context)
{
    if (const auto key = keyOf<CheckKey>({ItemKind::Check, text}))
        return key;
    if (context.units)
        for (const CheckUnit& unit : *context.units)
            if (unit.tool + u' ' + unit.checkId == text)
                return unit.key;
    return std::nullopt;
}

bool hasContent(const LinkContext& context, CheckTieKind kind, const QString& item)
{
    return (context.catalogues && isTieItem(*context.catalogues, kind, item))
        || (kind == CheckTieKind::Control && context.reference && context.reference->controls.find(item));
}

} // namespace waymark
