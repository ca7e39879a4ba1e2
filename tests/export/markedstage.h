// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/export/exportstage.h"
#include "tests/support/oneofeach.h"

#include <QRegularExpression>
#include <QSet>

namespace waymark {

/// A workspace in which every text that people or tools may choose has secrets in it, in a form that is to be given. Names of people
/// are all of a family that nobody else is of.
class MarkedStage {
public:
    static QString account() { return QStringLiteral("441077820913"); }
    static QString owner() { return QStringLiteral("Zora Markova"); }
    static QString family() { return QStringLiteral("markov"); } ///< in any name, folded

    /// `text`: with secrets. One that is removed in the end stays in the audit log.
    explicit MarkedStage(const QString& text) : m_text(text)
    {
        importResults();
        std::vector<Entity> rows = oneOfEach();
        ImportBox::done(workspace().edit(text, [&](Edit& edit) -> Result<void> {
            for (Entity& row : rows)
                if (auto inserted = insert(edit, row); !inserted)
                    return inserted;
            const WorkspaceProperties before = edit.records().properties();
            WorkspaceProperties after = before;
            after.name = m_text;
            return edit.update(before, after);
        }));
        leaveOne();
    }

    ImportBox& box() { return m_box; }
    Workspace& workspace() { return m_box.workspace(); }
    QString path(const QString& name) const { return m_box.path(name); }

private:
    void importResults()
    {
        ResultsFile file(QStringLiteral("2026-05-20T06:00:00Z"), m_text);
        file.by(QStringLiteral("scan ") + m_text);
        int number = 0;
        for (const Outcome outcome : {Outcome::Failed, Outcome::Passed, Outcome::Error, Outcome::Skipped, Outcome::NotApplicable, Outcome::Suppressed})
            file.add(QStringLiteral("c%1 %2").arg(QString::number(++number), m_text), m_text, outcome, Severity::High);
        m_box.import({.file = file.write(path(QStringLiteral("zora markova %1.json").arg(account())))});
    }

    Result<void> insert(Edit& edit, Entity& entity)
    {
        if (std::holds_alternative<WorkspaceProperties>(entity) || std::holds_alternative<Run>(entity))
            return {};
        std::visit([this](auto& row) { mark(row); }, entity);
        return edit.insert(entity);
    }

    /// What has a form of its own, or is chosen from a list, stays.
    static bool isFree(const QString& field)
    {
        static const QSet<QString> fixed = {
            QStringLiteral("id"),       QStringLiteral("catalogue_id"), QStringLiteral("epic"),   QStringLiteral("capability"),
            QStringLiteral("document"), QStringLiteral("policy"),       QStringLiteral("digest"), QStringLiteral("evidence_sha256"),
            QStringLiteral("key"),      QStringLiteral("question"),     QStringLiteral("choice"), QStringLiteral("item"),
            QStringLiteral("control"),  QStringLiteral("filter"),       QStringLiteral("screen"), QStringLiteral("focus_epics"),
            QStringLiteral("tool")};
        return !fixed.contains(field);
    }

    template <typename T>
    void mark(T& row)
    {
        static const QSet<QString> names = {QStringLiteral("author"), QStringLiteral("owner"), QStringLiteral("requester"), QStringLiteral("reviewer")};
        forEachField<T>([&]<typename M>([[maybe_unused]] const Field<T, M>& field) {
            const QString name = QString::fromLatin1(field.name);
            if constexpr (std::is_same_v<M, QString>) {
                QString& text = row.*field.member;
                if (names.contains(name) || (std::is_same_v<T, Person> && name == QStringLiteral("name")))
                    text = owner();
                else if (name == QStringLiteral("approver"))
                    text = QStringLiteral("Ivo Markov");
                else if (isFree(name))
                    text += u' ' + m_text;
            } else if constexpr (std::is_same_v<M, QStringList>) {
                if (isFree(name) && !(row.*field.member).isEmpty()) // an attestation has no resources
                    row.*field.member << m_text;
            }
        });
        if constexpr (std::is_same_v<T, Sprint>)
            row.state = SprintState::Closed; // its closing is among the rows
        if constexpr (std::is_same_v<T, LensRecord>)
            row.document = lens();
        if constexpr (std::is_same_v<T, Person>)
            row.initials = QStringLiteral("ZM");
    }

    QString lens() const
    {
        const auto said = [this](const char* text) { return QString(QLatin1String(text) + u' ' + m_text); };
        const QJsonObject choice{{QStringLiteral("id"), QStringLiteral("sec_a")},
                                 {QStringLiteral("title"), said("Choice")},
                                 {QStringLiteral("helpfulResource"), QJsonObject{{QStringLiteral("displayText"), said("Help")}}},
                                 {QStringLiteral("improvementPlan"), QJsonObject{{QStringLiteral("displayText"), said("Plan")}}}};
        const QJsonObject rule{{QStringLiteral("condition"), QStringLiteral("default")}, {QStringLiteral("risk"), QStringLiteral("HIGH_RISK")}};
        const QJsonObject question{{QStringLiteral("id"), QStringLiteral("SEC01")},
                                   {QStringLiteral("title"), said("Question")},
                                   {QStringLiteral("description"), said("Description")},
                                   {QStringLiteral("choices"), QJsonArray({choice})},
                                   {QStringLiteral("riskRules"), QJsonArray({rule})}};
        const QJsonObject pillar{{QStringLiteral("id"), QStringLiteral("security")},
                                 {QStringLiteral("name"), said("Pillar")},
                                 {QStringLiteral("questions"), QJsonArray({question})}};
        const QJsonObject lens{{QStringLiteral("schemaVersion"), QStringLiteral("2021-11-01")},
                               {QStringLiteral("name"), said("Lens")},
                               {QStringLiteral("description"), said("Of tests")},
                               {QStringLiteral("pillars"), QJsonArray({pillar})}};
        return QString::fromUtf8(QJsonDocument(lens).toJson(QJsonDocument::Compact));
    }

    void leaveOne()
    {
        const Person former{.name = QStringLiteral("Former Markovich")};
        const Target old{.kind = TargetKind::Account, .identity = QStringLiteral("998877665544")};
        for (const bool comes : {true, false})
            exceptionsIn::change(workspace(), [&](Edit& edit) -> Result<void> {
                const Person* person = edit.find<Person>(former.id);
                const Target* target = edit.find<Target>(old.id);
                if (auto done = comes ? edit.insert(former) : edit.remove(Person(*person)); !done)
                    return done;
                return comes ? edit.insert(old) : edit.remove(Target(*target));
            });
    }

    QString m_text;
    ImportBox m_box;
};

/// What a reader makes of what is written: without tags and what nobody sees, with references and percent signs decoded, in small
/// letters. Not by the means that redaction has.
inline QString readAs(const QByteArray& written)
{
    QString text = QString::fromUtf8(written);
    for (int round = 0; round < 3; ++round) {
        static const QRegularExpression reference(QStringLiteral("&#(x?)([0-9a-fA-F]+);?|%([0-9a-fA-F]{2})|\\\\u([0-9a-fA-F]{4})"));
        QString decoded;
        qsizetype done = 0;
        for (auto it = reference.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const bool isDecimal = match.capturedLength(2) > 0 && match.capturedLength(1) == 0;
            const QString digits = match.captured(2) + match.captured(3) + match.captured(4);
            decoded += QStringView(text).mid(done, match.capturedStart() - done);
            decoded += QChar(static_cast<char16_t>(digits.toUInt(nullptr, isDecimal ? 10 : 16)));
            done = match.capturedEnd();
        }
        text = decoded + text.mid(done);
        text.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    }
    static const QRegularExpression unseen(QStringLiteral("<[^>]*>|[\\x{ad}\\x{200b}\\x{2060}\\x{feff}]"));
    return text.remove(unseen).toLower();
}

/// What of the secrets can be read there: with some of what stands around it.
inline QStringList marksIn(const QByteArray& written)
{
    QStringList marks;
    const auto look = [&](const QString& text, const QString& mark) {
        if (const qsizetype at = text.indexOf(mark); at >= 0)
            marks << text.mid(std::max<qsizetype>(at - 60, 0), 140).simplified();
    };
    // Attributes as well, which go with the tags
    for (const QString& text : {readAs(written), QString::fromUtf8(written).toLower()}) {
        look(text, MarkedStage::family());
        QString digits = text;
        digits.remove(QRegularExpression(QStringLiteral("(?<=\\d)[-\\s.\\x{2011}](?=\\d)")));
        look(digits, MarkedStage::account());
        look(digits, QStringLiteral("998877665544"));
    }
    return marks;
}

} // namespace waymark
