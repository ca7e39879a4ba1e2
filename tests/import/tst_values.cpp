// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/fingerprint.h"
#include "model/import/pointer.h"
#include "model/import/scantime.h"
#include "model/import/transform.h"

#include <QTest>

using namespace waymark;

class tst_Values : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsOfAFingerprintDoNotRunTogether();
    void times_data();
    void times();
    void pointers();
    void vocabulariesIgnoreCase();
    void bands();
};

void tst_Values::fieldsOfAFingerprintDoNotRunTogether()
{
    const auto of = [](std::initializer_list<std::string_view> fields) {
        Fingerprint fingerprint;
        for (const std::string_view field : fields)
            fingerprint.add(field);
        return fingerprint.take();
    };
    QCOMPARE(of({"ab", "c"}).size(), Fingerprint::size);
    QVERIFY(of({"ab", "c"}) != of({"a", "bc"}));
    QVERIFY(of({"a", ""}) != of({"a"}));
    QCOMPARE(of({"a", "b"}), of({"a", "b"}));
    Fingerprint twice;
    twice.add("x");
    const QByteArray first = twice.take();
    twice.add("x");
    QCOMPARE(twice.take(), first);
}

void tst_Values::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("iso"); // empty: none
    const auto add = [](const char* text, const char* iso) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(iso);
    };
    add("2024-06-03T14:15:19.382075", "2024-06-03T14:15:19.382Z");
    add("2024-06-03T14:15:19Z", "2024-06-03T14:15:19.000Z");
    add("2025-12-26 14:21:44.742000+01:00", "2025-12-26T13:21:44.742Z");
    add("2025-09-19T11:20:26.307908-0230", "2025-09-19T13:50:26.307Z");
    add("2024-01-15T08:58:29.827537441Z", "2024-01-15T08:58:29.827Z");
    add("2024-01-15", "2024-01-15T00:00:00.000Z");
    add("1659371395", "2022-08-01T16:29:55.000Z");
    add("1659371395123", "2022-08-01T16:29:55.123Z");
    add("1450314635.065", "2015-12-17T01:10:35.065Z");
    add("0001-01-01T00:00:00Z", "");
    add("1970-01-01T00:00:00Z", "");
    add("0", "");
    add("yesterday", "");
    add("2024-13-01T00:00:00Z", "");
    add("2024-06-03T14:15:19 in the morning", "");
    add("", "");
}

void tst_Values::times()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, iso);
    const QDateTime time = scanTime({text.constData(), static_cast<size_t>(text.size())});
    QCOMPARE(time.isValid() ? time.toString(Qt::ISODateWithMs) : QString(), iso);
}

void tst_Values::pointers()
{
    QString reason;
    const auto pointer = parsePointer("^2/a~1b/*/{*}/~0", &reason);
    QVERIFY(pointer);
    QCOMPARE(pointer->up, 2);
    QCOMPARE(pointer->steps.size(), size_t(4));
    QCOMPARE(pointer->steps[0].key, std::string("a/b"));
    QVERIFY(pointer->steps[1].kind == Step::Kind::Element && pointer->steps[2].kind == Step::Kind::Member);
    QCOMPARE(pointer->steps[3].key, std::string("~"));
    QVERIFY(pointer->hasWildcard());
    QVERIFY(parsePointer("", &reason)->steps.empty());
    QCOMPARE(parsePointer("$/x", &reason)->up, Pointer::document);
    QVERIFY(!parsePointer("x", &reason));
    QVERIFY(!parsePointer("^0/x", &reason));
}

void tst_Values::vocabulariesIgnoreCase()
{
    QCOMPARE(*commonSeverityWords().find("Critical"), Severity::Critical);
    QCOMPARE(*commonSeverityWords().find("MODERATE"), Severity::Medium);
    QVERIFY(!commonSeverityWords().find("catastrophic"));
}

void tst_Values::bands()
{
    const Transform cvss{.kind = Transform::Kind::Bands, .bands = {{9, "critical"}, {7, "high"}, {0, "info"}}};
    QCOMPARE(transformed("9.8", cvss), std::string("critical"));
    QCOMPARE(transformed("7", cvss), std::string("high"));
    QCOMPARE(transformed("0.0", cvss), std::string("info"));
    QCOMPARE(transformed("MEDIUM", cvss), std::string("MEDIUM"));
    QCOMPARE(transformed("-1", cvss), std::string());
}

QTEST_GUILESS_MAIN(tst_Values)
#include "tst_values.moc"
