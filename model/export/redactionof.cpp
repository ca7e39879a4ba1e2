// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/redactionof.h"

#include "model/catalog/builtintexts.h"
#include "model/edit/auditreader.h"
#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/programme/exportformat.h"

#include <QSet>

#include <algorithm>
#include <type_traits>
#include <variant>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Whether a field holds somebody's name.
template <typename T>
bool isNameField(QLatin1String field)
{
    constexpr QLatin1String names[] = {QLatin1String("author"), QLatin1String("owner"), QLatin1String("approver"),
                                       QLatin1String("requester"), QLatin1String("reviewer")};
    return std::ranges::find(names, field) != std::end(names) || (std::is_same_v<T, Person> && field == QLatin1String("name"));
}

struct Found {
    QSet<QString> people = {};
    QSet<QString> accounts = {}; ///< identities of targets, whatever they are
};

template <typename T>
void addSecrets(Found& found, const T& row)
{
    forEachField<T>([&]<typename M>([[maybe_unused]] const Field<T, M>& field) {
        if constexpr (std::is_same_v<M, QString>)
            if (isNameField<T>(QLatin1String(field.name)))
                found.people << row.*field.member;
    });
    if constexpr (std::is_same_v<T, Target>)
        found.accounts << row.identity;
    if constexpr (std::is_same_v<T, Run>)
        found.accounts << row.target;
}

/// Of rows as they once were: the audit log still has who was there.
Result<void> addFormer(Found& found, const AuditReader& audit)
{
    Progress reading; // its units are others
    return audit.visit({}, reading, [&](const AuditEntry& entry) -> Result<void> {
        found.people << entry.changes.author;
        for (const Change& change : entry.changes.changes)
            for (const std::optional<Entity>* image : {&change.before, &change.after})
                if (*image)
                    std::visit([&](const auto& row) { addSecrets(found, row); }, **image);
        return {};
    });
}

} // namespace

Result<Redaction> redactionOf(const QString& workspaceFile, const Records& records, const QString& author)
{
    const auto audit = AuditReader::open(workspaceFile);
    if (!audit)
        return audit.error();
    Found found{.people = {author}};
    if (auto added = addFormer(found, *audit); !added)
        return added.error();
    forEachListedKind([&]<typename T>() {
        for (const T& row : records.of<T>().all())
            addSecrets(found, row);
    });
    for (const Run& run : records.runs())
        addSecrets(found, run);
    const auto evidence = EvidenceReader::open(workspaceFile);
    if (!evidence)
        return evidence.error();
    const auto checks = evidence->checks();
    if (!checks)
        return checks.error();
    const BuiltInTexts texts = builtInTexts();
    Secrets secrets{.people = found.people.values(), .accounts = found.accounts.values(), .ids = texts.terms, .prose = texts.prose};
    for (const CheckUnit& check : *checks)
        secrets.imported << check.tool << check.checkId;
    return Redaction(secrets);
}

} // namespace waymark
