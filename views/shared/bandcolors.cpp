// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/bandcolors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace waymark {

namespace {

/// One colour in both schemes.
struct Pair {
    QRgb light;
    QRgb dark;

    QColor in(Scheme scheme) const { return QColor::fromRgb(scheme == Scheme::Light ? light : dark); }
};

constexpr Pair muted = {0x55616f, 0x9ba7b5};
constexpr Pair skipped = {0x5a6673, 0xa5b0bd};

} // namespace

Scheme schemeOf(const QPalette& palette)
{
    // Not by its ground, which a style sheet may have made transparent.
    return palette.color(QPalette::Active, QPalette::WindowText).lightness() < 128 ? Scheme::Light : Scheme::Dark;
}

QColor roleColor(Role role, Scheme scheme)
{
    static constexpr std::array<Pair, 15> table = {{{0xf3f5f7, 0x14181d},   // Window
                                                    {0xffffff, 0x1a1f26},   // Surface
                                                    {0xf7f9fa, 0x1e242c},   // Alt
                                                    {0xffffff, 0x242b34},   // Raised
                                                    {0x18212c, 0xe4e9ef},   // Text
                                                    muted,                  // Muted
                                                    {0xdde2e8, 0x2d353f},   // Separator
                                                    {0x848f9d, 0x6c7886},   // Border
                                                    {0x2750b8, 0x8ab0ff},   // Accent
                                                    {0xffffff, 0x10151c},   // OnAccent
                                                    {0xdfe8fa, 0x263a5e},   // Selection
                                                    {0x18212c, 0xf2f5f9},   // SelectedText
                                                    {0x2750b8, 0xa3c1ff},   // Focus
                                                    {0xebeff4, 0x232a33},   // Hover
                                                    {0xe6eaef, 0x2d353f}}}; // Track
    return table[static_cast<size_t>(role)].in(scheme);
}

QColor severityColor(Severity severity, Scheme scheme)
{
    switch (severity) {
    case Severity::Critical: return Pair{0x96153b, 0xff8098}.in(scheme);
    case Severity::High: return Pair{0xb83a12, 0xff9863}.in(scheme);
    case Severity::Medium: return Pair{0x8a5a00, 0xe6bf5c}.in(scheme);
    case Severity::Low: return Pair{0x35678f, 0x8cbbe6}.in(scheme);
    case Severity::Info:
    case Severity::Unrated: return skipped.in(scheme);
    }
    Q_UNREACHABLE();
}

QColor outcomeColor(Outcome outcome, Scheme scheme)
{
    switch (outcome) {
    case Outcome::Passed: return Pair{0x0b7466, 0x55c6ac}.in(scheme);
    case Outcome::Failed: return Pair{0xbf3415, 0xff8b6e}.in(scheme);
    case Outcome::Error: return Pair{0x7a3fa6, 0xcba4f4}.in(scheme);
    case Outcome::Skipped: return skipped.in(scheme);
    case Outcome::NotApplicable: return Pair{0x5e6874, 0xa0abb8}.in(scheme);
    case Outcome::Suppressed: return Pair{0x8a6100, 0xe0b95c}.in(scheme);
    }
    Q_UNREACHABLE();
}

QColor changeColor(ChangeKind kind, Scheme scheme)
{
    switch (kind) {
    case ChangeKind::New: return severityColor(Severity::High, scheme);
    case ChangeKind::Reopened: return outcomeColor(Outcome::Failed, scheme);
    case ChangeKind::Resolved: return outcomeColor(Outcome::Passed, scheme);
    case ChangeKind::Changed:
    case ChangeKind::Gone: return muted.in(scheme);
    }
    Q_UNREACHABLE();
}

QColor toneColor(Tone tone, Scheme scheme)
{
    switch (tone) {
    case Tone::Muted: return roleColor(Role::Muted, scheme);
    case Tone::Passed: return outcomeColor(Outcome::Passed, scheme);
    case Tone::Failed: return outcomeColor(Outcome::Failed, scheme);
    case Tone::Skipped: return outcomeColor(Outcome::Skipped, scheme);
    case Tone::Suppressed: return outcomeColor(Outcome::Suppressed, scheme);
    case Tone::High: return severityColor(Severity::High, scheme);
    case Tone::Accent: return roleColor(Role::Accent, scheme);
    }
    Q_UNREACHABLE();
}

QColor proofColor(Proof proof, Scheme scheme)
{
    switch (proof) {
    case Proof::Passed: return outcomeColor(Outcome::Passed, scheme);
    case Proof::Failing: return outcomeColor(Outcome::Failed, scheme);
    case Proof::Stale: return outcomeColor(Outcome::Suppressed, scheme);
    case Proof::Excepted: return outcomeColor(Outcome::Suppressed, scheme);
    case Proof::Unproven: return outcomeColor(Outcome::Skipped, scheme);
    }
    Q_UNREACHABLE();
}

QColor evidenceColor(ChoiceEvidence evidence, Scheme scheme)
{
    switch (evidence) {
    case ChoiceEvidence::Confirmed:
    case ChoiceEvidence::Attested: return outcomeColor(Outcome::Passed, scheme);
    case ChoiceEvidence::Contradicted: return outcomeColor(Outcome::Failed, scheme);
    case ChoiceEvidence::Unproven: return outcomeColor(Outcome::Skipped, scheme);
    case ChoiceEvidence::Stale: return outcomeColor(Outcome::Suppressed, scheme);
    case ChoiceEvidence::Unclaimed: return roleColor(Role::Accent, scheme);
    case ChoiceEvidence::NotClaimed: return roleColor(Role::Muted, scheme);
    }
    Q_UNREACHABLE();
}

QColor questionRiskColor(QuestionRisk risk, Scheme scheme)
{
    switch (risk) {
    case QuestionRisk::High: return severityColor(Severity::High, scheme);
    case QuestionRisk::Medium: return severityColor(Severity::Medium, scheme);
    case QuestionRisk::None: return outcomeColor(Outcome::Passed, scheme);
    case QuestionRisk::Unanswered:
    case QuestionRisk::Unrated: return skipped.in(scheme);
    case QuestionRisk::NotApplicable: return outcomeColor(Outcome::NotApplicable, scheme);
    }
    Q_UNREACHABLE();
}

QColor questionRiskBar(QuestionRisk risk, Scheme scheme)
{
    switch (risk) {
    case QuestionRisk::High: return barColor(Outcome::Failed, scheme);
    case QuestionRisk::Medium: return barColor(Outcome::Suppressed, scheme);
    case QuestionRisk::None: return barColor(Outcome::Passed, scheme);
    case QuestionRisk::Unanswered: return roleColor(Role::Track, scheme);
    case QuestionRisk::NotApplicable:
    case QuestionRisk::Unrated: return barColor(Outcome::Skipped, scheme);
    }
    Q_UNREACHABLE();
}

QColor onSignColor(Scheme scheme)
{
    return Pair{0xffffff, 0x10151c}.in(scheme);
}

QColor barColor(Outcome outcome, Scheme scheme)
{
    switch (outcome) {
    case Outcome::Passed: return Pair{0x2a9484, 0x3fa893}.in(scheme);
    case Outcome::Failed: return Pair{0xd4512f, 0xe8694a}.in(scheme);
    case Outcome::Error: return Pair{0x8d57b8, 0xa97bd6}.in(scheme);
    case Outcome::Skipped:
    case Outcome::NotApplicable: return Pair{0xa7b1bc, 0x6b7683}.in(scheme);
    case Outcome::Suppressed: return Pair{0xd9a83a, 0xc29a3d}.in(scheme);
    }
    Q_UNREACHABLE();
}

QColor epicColor(QStringView code, Scheme scheme)
{
    static const std::map<QString, Pair, std::less<>> table = {
        {QStringLiteral("IAM"), {0x3867b7, 0x7ea6f0}}, {QStringLiteral("LOG"), {0xc25e14, 0xee985a}},
        {QStringLiteral("INF"), {0x2c8653, 0x62c28d}}, {QStringLiteral("DAT"), {0x8649ac, 0xbe8edf}},
        {QStringLiteral("INC"), {0xb5364a, 0xef8290}}, {QStringLiteral("RES"), {0x0b8393, 0x4ec1d0}},
        {QStringLiteral("CMP"), {0x84700f, 0xcbb550}}, {QStringLiteral("CIC"), {0xbe3f8b, 0xec8ac5}},
        {QStringLiteral("CFG"), {0x7a523c, 0xc7a38d}}, {QStringLiteral("BDA"), {0x596878, 0xa4b1c1}}};
    const auto it = table.find(code);
    return (it == table.end() ? table.find(QStringLiteral("BDA")) : it)->second.in(scheme);
}

Tile maturityTile(int rung, Scheme scheme)
{
    static constexpr std::array<std::pair<Pair, Pair>, 6> table = {{{{0xf0f3f6, 0x222932}, muted},
                                                                    {{0xdae6f6, 0x24344c}, {0x18212c, 0xe4e9ef}},
                                                                    {{0xb4cdee, 0x2b4a78}, {0x18212c, 0xe4e9ef}},
                                                                    {{0x7fa8df, 0x3c6ab0}, {0x18212c, 0xffffff}},
                                                                    {{0x3f71bf, 0x7ba3e6}, {0xffffff, 0x10151c}},
                                                                    {{0x1c4690, 0xbcd3fa}, {0xffffff, 0x10151c}}}};
    const auto& [ground, text] = table[static_cast<size_t>(std::clamp(rung, 0, 5))];
    return {.ground = ground.in(scheme), .text = text.in(scheme)};
}

Tile riskTile(RiskBand band, Scheme scheme)
{
    static constexpr std::array<std::pair<Pair, Pair>, 4> table = {{{{0xe4ece9, 0x26322f}, {0x18212c, 0xe4e9ef}},
                                                                    {{0xf6e6b2, 0x5c4d1e}, {0x18212c, 0xf2f5f9}},
                                                                    {{0xefb27c, 0xa0562a}, {0x18212c, 0xffffff}},
                                                                    {{0xb9391c, 0xff8b6e}, {0xffffff, 0x10151c}}}};
    const auto& [ground, text] = table[static_cast<size_t>(band)];
    return {.ground = ground.in(scheme), .text = text.in(scheme)};
}

QColor chartColor(ChartLine line, Scheme scheme)
{
    static constexpr std::array<Pair, 12> table = {{{0xa9b3bf, 0x5e6975},   // Minus4
                                                    {0x8fa3bf, 0x67788f},   // Minus3
                                                    {0x6f8fc4, 0x6e8cbf},   // Minus2
                                                    {0x4a74c4, 0x7c9fe6},   // Minus1
                                                    {0x2750b8, 0xa3c1ff},   // Current
                                                    {0xc9d8f3, 0x2c4168},   // BandP50
                                                    {0xdce6f8, 0x26344f},   // BandP80
                                                    {0xebf1fb, 0x212a3b},   // BandP95
                                                    {0x2750b8, 0x8ab0ff},   // Median
                                                    muted,                  // Scope
                                                    {0x18212c, 0xe4e9ef},   // Limit
                                                    {0x848f9d, 0x6c7886}}}; // Spark
    return table[static_cast<size_t>(line)].in(scheme);
}

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double channel) {
            return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace waymark
