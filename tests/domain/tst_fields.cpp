// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/changeset.h"
#include "tests/support/oneofeach.h"

#include <QTest>

using namespace waymark;

class FieldsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDescriptionStartsWithIdAndHasARevision();
    void everyEntityReadsBackFromItsJson();
    void aValueThatAnEntityCannotHoldIsNamed_data();
    void aValueThatAnEntityCannotHoldIsNamed();
    void anyMissingFieldIsNoticed();
    void aFieldThatWasAddedLaterMayBeMissing();
    void timesAreUtcWithMilliseconds();
};

namespace {

template <typename T>
T oneOf()
{
    for (const Entity& entity : oneOfEach())
        if (const T* found = std::get_if<T>(&entity))
            return *found;
    Q_UNREACHABLE();
}

template <typename Visitor>
void forEachKind(Visitor&& visit)
{
    [&]<size_t... Index>(std::index_sequence<Index...>)
    {
        (visit.template operator()<std::variant_alternative_t<Index, Entity>>(), ...);
    }
    (std::make_index_sequence<std::variant_size_v<Entity>>());
}

} // namespace

void FieldsTest::everyDescriptionStartsWithIdAndHasARevision()
{
    // The tables rely on both.
    forEachKind([]<typename T>() {
        QStringList names;
        forEachField<T>([&](const auto& field) { names << QLatin1String(field.name); });
        QCOMPARE(names.first(), QStringLiteral("id"));
        QCOMPARE(names.last(), QStringLiteral("revision"));
        QCOMPARE(names.removeDuplicates(), 0);
    });
}

void FieldsTest::everyEntityReadsBackFromItsJson()
{
    forEachKind([]<typename T>() {
        const T written = oneOf<T>();
        const auto read = fromJson<T>(toJson(written));
        QVERIFY2(read, EntityTraits<T>::table);
        QVERIFY2(*read == written, EntityTraits<T>::table);
    });
}

void FieldsTest::aValueThatAnEntityCannotHoldIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* name, const char* field, const QJsonValue& value) {
        QTest::newRow(name) << QString::fromLatin1(field) << value;
    };
    row("null title", "title", QJsonValue::Null);
    row("number as title", "title", 1);
    row("unknown status", "status", QStringLiteral("finished"));
    row("word in another case", "status", QStringLiteral("Backlog"));
    row("half a point", "points", 1.5);
    row("points beyond int", "points", qint64(1) << 40);
    row("points as text", "points", QStringLiteral("3"));
    row("fraction of a rank", "rank", 0.5);
    row("null id", "id", QStringLiteral("00000000-0000-0000-0000-000000000000"));
    row("no id", "id", QStringLiteral("IAM-UC-01"));
    row("no sprint id", "sprint_id", QStringLiteral("3"));
    row("criteria as text", "criteria", QStringLiteral("one"));
    row("number among criteria", "criteria", QJsonArray{QStringLiteral("one"), 2});
}

void FieldsTest::aValueThatAnEntityCannotHoldIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    // Given a story's JSON with one bad value
    QJsonObject json = toJson(oneOf<Story>());
    json.insert(field, value);
    // When it is read
    QString faulty;
    const auto story = fromJson<Story>(json, &faulty);
    // Then there is no story, and the field is named
    QVERIFY(!story);
    QCOMPARE(faulty, field);
}

void FieldsTest::anyMissingFieldIsNoticed()
{
    const QJsonObject complete = toJson(oneOf<Story>());
    for (const QString& field : complete.keys()) {
        QJsonObject json = complete;
        json.remove(field);
        QString faulty;
        // Absent is how they say "none"; an owner is also missing in what was noted before stories had one.
        const bool optional = field == QLatin1String("sprint_id") || field == QLatin1String("owner_id");
        QCOMPARE(fromJson<Story>(json, &faulty).has_value(), optional);
        if (!optional)
            QCOMPARE(faulty, field);
    }
}

void FieldsTest::aFieldThatWasAddedLaterMayBeMissing()
{
    // Given properties as they were noted before there was a rule for done
    WorkspaceProperties properties = oneOf<WorkspaceProperties>();
    properties.doneRule = DoneRule::Off;
    QJsonObject json = toJson(properties);
    json.remove(QStringLiteral("done_rule"));
    // Then they have the default; a value that is there must still be one
    const auto read = fromJson<WorkspaceProperties>(json);
    QVERIFY(read);
    QCOMPARE(read->doneRule, WorkspaceProperties().doneRule);
    json.insert(QStringLiteral("done_rule"), QJsonValue::Null);
    QVERIFY(!fromJson<WorkspaceProperties>(json));
}

void FieldsTest::timesAreUtcWithMilliseconds()
{
    const QDateTime time(QDate(2026, 7, 1), QTime(12, 0, 0, 5), Qt::OffsetFromUTC, 7200);
    QCOMPARE(Codec<QDateTime>::encode(time), QJsonValue(QStringLiteral("2026-07-01T10:00:00.005Z")));
    QDateTime read;
    QVERIFY(Codec<QDateTime>::decode(Codec<QDateTime>::encode(time), read));
    QCOMPARE(read, time);
    QCOMPARE(read.timeSpec(), Qt::UTC);
    QVERIFY(!Codec<QDateTime>::decode(Codec<QDateTime>::encode(QDateTime()), read));
}

QTEST_GUILESS_MAIN(FieldsTest)
#include "tst_fields.moc"
