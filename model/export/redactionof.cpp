// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/redactionof.h"

#include "model/catalog/builtintexts.h"
#include "model/edit/auditreader.h"
#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/programme/exportformat.h"

#include <QSet>

#include <span>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Whether a field holds somebody's name.
template <typename T>
bool isNameField(const char* field)
{
    static const QSet<QString> names = {u"author"_s, u"owner"_s, u"approver"_s, u"requester"_s, u"reviewer"_s};
    const QString name = QString::fromLatin1(field);
    return names.contains(name) || (std::is_same_v<T, Person> && name == u"name");
}

template <typename T>
void addNames(QStringList& people, std::span<const T> rows)
{
    forEachField<T>([&]<typename M>([[maybe_unused]] const Field<T, M>& field) {
        if constexpr (std::is_same_v<M, QString>) {
            if (isNameField<T>(field.name))
                for (const T& row : rows)
                    people << row.*field.member;
        }
    });
}

} // namespace

Result<Redaction> redactionOf(const QString& workspaceFile, const Records& records, const QString& author)
{
    const auto audit = AuditReader::open(workspaceFile);
    if (!audit)
        return audit.error();
    const auto authors = audit->authors();
    if (!authors)
        return authors.error();
    const auto evidence = EvidenceReader::open(workspaceFile);
    if (!evidence)
        return evidence.error();
    const auto checks = evidence->checks();
    if (!checks)
        return checks.error();
    const BuiltInTexts texts = builtInTexts();
    Secrets secrets{.people = *authors, .ids = texts.terms, .prose = texts.prose};
    for (const CheckUnit& check : *checks)
        secrets.imported << check.tool << check.checkId;
    secrets.people << author;
    forEachListedKind([&]<typename T>() { addNames<T>(secrets.people, records.of<T>().all()); });
    for (const Target& target : records.targets())
        secrets.accounts << target.identity; // those that are no account numbers are passed over
    return Redaction(secrets);
}

} // namespace waymark
