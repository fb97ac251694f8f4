// Written by `npm run types` from supabase/migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];
export interface Database {
  public: {
    Tables: {
      corridor_averages: {
        Row: { sending: string; receiving: string; quarter: string; source: string; total_cost_pct: number };
        Insert: {
          sending: string;
          receiving: string;
          quarter: string;
          source: string;
          total_cost_pct: number;
        };
        Update: {
          sending?: string;
          receiving?: string;
          quarter?: string;
          source?: string;
          total_cost_pct?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'corridor_averages_receiving_fkey';
            columns: ['receiving'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'corridor_averages_sending_fkey';
            columns: ['sending'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      countries: {
        Row: { code: string; code3: string; currency: string };
        Insert: { code: string; code3: string; currency: string };
        Update: { code?: string; code3?: string; currency?: string };
        Relationships: [
          {
            foreignKeyName: 'countries_currency_fkey';
            columns: ['currency'];
            isOneToOne: false;
            referencedRelation: 'currencies';
            referencedColumns: ['code'];
          },
        ];
      };
      currencies: {
        Row: { code: string; minor_digits: number };
        Insert: { code: string; minor_digits: number };
        Update: { code?: string; minor_digits?: number };
        Relationships: [];
      };
      deployments: {
        Row: {
          provider_id: string;
          source: string;
          destination: string | null;
          first_day: string;
          last_day: string;
          men: number;
          women: number;
        };
        Insert: {
          provider_id: string;
          source: string;
          destination?: string | null;
          first_day: string;
          last_day: string;
          men: number;
          women: number;
        };
        Update: {
          provider_id?: string;
          source?: string;
          destination?: string | null;
          first_day?: string;
          last_day?: string;
          men?: number;
          women?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'deployments_destination_fkey';
            columns: ['destination'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'deployments_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      fee_items: {
        Row: {
          report_id: string;
          position: number;
          category: string;
          amount_minor: number;
          currency: string;
          paid_month: string;
          paid_to: string;
          receipt_given: boolean | null;
        };
        Insert: {
          report_id: string;
          position: number;
          category: string;
          amount_minor: number;
          currency: string;
          paid_month: string;
          paid_to: string;
          receipt_given?: boolean | null;
        };
        Update: {
          report_id?: string;
          position?: number;
          category?: string;
          amount_minor?: number;
          currency?: string;
          paid_month?: string;
          paid_to?: string;
          receipt_given?: boolean | null;
        };
        Relationships: [
          {
            foreignKeyName: 'fee_items_report_id_fkey';
            columns: ['report_id'];
            isOneToOne: false;
            referencedRelation: 'fee_reports';
            referencedColumns: ['id'];
          },
        ];
      };
      fee_reports: {
        Row: {
          id: string;
          origin: string;
          destination: string;
          work: string | null;
          started_month: string;
          pay_promised_minor: number | null;
          pay_received_minor: number | null;
          pay_currency: string | null;
          loan_minor: number | null;
          loan_currency: string | null;
        };
        Insert: {
          id: string;
          origin: string;
          destination: string;
          work?: string | null;
          started_month: string;
          pay_promised_minor?: number | null;
          pay_received_minor?: number | null;
          pay_currency?: string | null;
          loan_minor?: number | null;
          loan_currency?: string | null;
        };
        Update: {
          id?: string;
          origin?: string;
          destination?: string;
          work?: string | null;
          started_month?: string;
          pay_promised_minor?: number | null;
          pay_received_minor?: number | null;
          pay_currency?: string | null;
          loan_minor?: number | null;
          loan_currency?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'fee_reports_destination_fkey';
            columns: ['destination'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'fee_reports_id_fkey';
            columns: ['id'];
            isOneToOne: true;
            referencedRelation: 'submissions';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'fee_reports_origin_fkey';
            columns: ['origin'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      help_organisations: {
        Row: {
          source: string;
          key: string;
          origin: string;
          country: string | null;
          names: Json;
          services: Json;
          kind: string | null;
          phones: string[];
          website: string | null;
          facebook: string | null;
          address: string | null;
        };
        Insert: {
          source: string;
          key: string;
          origin: string;
          country?: string | null;
          names: Json;
          services?: Json;
          kind?: string | null;
          phones?: string[];
          website?: string | null;
          facebook?: string | null;
          address?: string | null;
        };
        Update: {
          source?: string;
          key?: string;
          origin?: string;
          country?: string | null;
          names?: Json;
          services?: Json;
          kind?: string | null;
          phones?: string[];
          website?: string | null;
          facebook?: string | null;
          address?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'help_organisations_country_fkey';
            columns: ['country'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'help_organisations_origin_fkey';
            columns: ['origin'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      imports: {
        Row: {
          id: number;
          source: string;
          file_name: string;
          sha256: string;
          observed_on: string | null;
          imported_on: string;
          read: number;
          added: number;
          changed: number;
          same: number;
          rejected: number;
        };
        Insert: {
          id?: never;
          source: string;
          file_name: string;
          sha256: string;
          observed_on?: string | null;
          imported_on?: string;
          read: number;
          added: number;
          changed: number;
          same: number;
          rejected: number;
        };
        Update: {
          id?: never;
          source?: string;
          file_name?: string;
          sha256?: string;
          observed_on?: string | null;
          imported_on?: string;
          read?: number;
          added?: number;
          changed?: number;
          same?: number;
          rejected?: number;
        };
        Relationships: [];
      };
      legal_limits: {
        Row: {
          id: number;
          origin: string | null;
          destination: string | null;
          occupation: string | null;
          effective_on: string | null;
          kind: string;
          amount_minor: number | null;
          currency: string | null;
          months_of_wage: number | null;
          statute: string;
          source_address: string;
          checked_on: string;
          is_verified: boolean;
          note: string | null;
        };
        Insert: {
          id?: never;
          origin?: string | null;
          destination?: string | null;
          occupation?: string | null;
          effective_on?: string | null;
          kind: string;
          amount_minor?: number | null;
          currency?: string | null;
          months_of_wage?: number | null;
          statute: string;
          source_address: string;
          checked_on: string;
          is_verified: boolean;
          note?: string | null;
        };
        Update: {
          id?: never;
          origin?: string | null;
          destination?: string | null;
          occupation?: string | null;
          effective_on?: string | null;
          kind?: string;
          amount_minor?: number | null;
          currency?: string | null;
          months_of_wage?: number | null;
          statute?: string;
          source_address?: string;
          checked_on?: string;
          is_verified?: boolean;
          note?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'legal_limits_destination_fkey';
            columns: ['destination'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'legal_limits_origin_fkey';
            columns: ['origin'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      licence_observations: {
        Row: {
          licence_id: number;
          observed_on: string;
          number: string | null;
          status: string;
          valid_from: string | null;
          valid_until: string | null;
          is_listed: boolean;
        };
        Insert: {
          licence_id: number;
          observed_on: string;
          number?: string | null;
          status: string;
          valid_from?: string | null;
          valid_until?: string | null;
          is_listed?: boolean;
        };
        Update: {
          licence_id?: number;
          observed_on?: string;
          number?: string | null;
          status?: string;
          valid_from?: string | null;
          valid_until?: string | null;
          is_listed?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'licence_observations_licence_id_fkey';
            columns: ['licence_id'];
            isOneToOne: false;
            referencedRelation: 'licences';
            referencedColumns: ['id'];
          },
        ];
      };
      licences: {
        Row: {
          id: number;
          provider_id: string;
          register: string;
          entry_key: string;
          number: string | null;
          status: string;
          valid_from: string | null;
          valid_until: string | null;
          observed_on: string;
          entry_hash: string;
          is_listed: boolean;
        };
        Insert: {
          id?: never;
          provider_id: string;
          register: string;
          entry_key: string;
          number?: string | null;
          status: string;
          valid_from?: string | null;
          valid_until?: string | null;
          observed_on: string;
          entry_hash: string;
          is_listed?: boolean;
        };
        Update: {
          id?: never;
          provider_id?: string;
          register?: string;
          entry_key?: string;
          number?: string | null;
          status?: string;
          valid_from?: string | null;
          valid_until?: string | null;
          observed_on?: string;
          entry_hash?: string;
          is_listed?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'licences_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      price_quotes: {
        Row: {
          service_id: number;
          source: string;
          quarter: string;
          amount_usd: number;
          fee_pct: number | null;
          fx_margin_pct: number | null;
          total_cost_pct: number | null;
          transparent: boolean;
          adds_up: boolean;
          speed: string | null;
          coverage: string | null;
          pay_out: string | null;
          surveyed_on: string | null;
        };
        Insert: {
          service_id: number;
          source: string;
          quarter: string;
          amount_usd: number;
          fee_pct?: number | null;
          fx_margin_pct?: number | null;
          total_cost_pct?: number | null;
          transparent: boolean;
          adds_up?: boolean;
          speed?: string | null;
          coverage?: string | null;
          pay_out?: string | null;
          surveyed_on?: string | null;
        };
        Update: {
          service_id?: number;
          source?: string;
          quarter?: string;
          amount_usd?: number;
          fee_pct?: number | null;
          fx_margin_pct?: number | null;
          total_cost_pct?: number | null;
          transparent?: boolean;
          adds_up?: boolean;
          speed?: string | null;
          coverage?: string | null;
          pay_out?: string | null;
          surveyed_on?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'price_quotes_service_id_fkey';
            columns: ['service_id'];
            isOneToOne: false;
            referencedRelation: 'services';
            referencedColumns: ['id'];
          },
        ];
      };
      provider_contacts: {
        Row: { id: number; provider_id: string; office: number; kind: string; value: string };
        Insert: { id?: never; provider_id: string; office?: number; kind: string; value: string };
        Update: { id?: never; provider_id?: string; office?: number; kind?: string; value?: string };
        Relationships: [
          {
            foreignKeyName: 'provider_contacts_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      provider_names: {
        Row: { provider_id: string; name: string; language: string | null; is_former: boolean };
        Insert: { provider_id: string; name: string; language?: string | null; is_former?: boolean };
        Update: { provider_id?: string; name?: string; language?: string | null; is_former?: boolean };
        Relationships: [
          {
            foreignKeyName: 'provider_names_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      provider_replies: {
        Row: {
          id: string;
          review_id: string;
          status: string;
          text: string;
          published_month: string | null;
          representative: string | null;
          reason: string | null;
          arrived_on: string | null;
        };
        Insert: {
          id?: string;
          review_id: string;
          status?: string;
          text: string;
          published_month?: string | null;
          representative?: string | null;
          reason?: string | null;
          arrived_on?: string | null;
        };
        Update: {
          id?: string;
          review_id?: string;
          status?: string;
          text?: string;
          published_month?: string | null;
          representative?: string | null;
          reason?: string | null;
          arrived_on?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'provider_replies_review_id_fkey';
            columns: ['review_id'];
            isOneToOne: true;
            referencedRelation: 'reviews';
            referencedColumns: ['id'];
          },
        ];
      };
      providers: {
        Row: {
          id: string;
          kind: string;
          country: string | null;
          slug: string;
          name: string;
          name_key: string;
          placements: string[];
          is_demo: boolean;
          merged_into: string | null;
          merged_by: string | null;
          is_hidden: boolean;
        };
        Insert: {
          id?: string;
          kind: string;
          country?: string | null;
          slug: string;
          name: string;
          name_key: string;
          placements?: string[];
          is_demo?: boolean;
          merged_into?: string | null;
          merged_by?: string | null;
          is_hidden?: boolean;
        };
        Update: {
          id?: string;
          kind?: string;
          country?: string | null;
          slug?: string;
          name?: string;
          name_key?: string;
          placements?: string[];
          is_demo?: boolean;
          merged_into?: string | null;
          merged_by?: string | null;
          is_hidden?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'providers_country_fkey';
            columns: ['country'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'providers_merged_into_fkey';
            columns: ['merged_into'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      reference_rates: {
        Row: { source: string; currency: string; observed_on: string; per_base: number; base: string };
        Insert: { source: string; currency: string; observed_on: string; per_base: number; base: string };
        Update: {
          source?: string;
          currency?: string;
          observed_on?: string;
          per_base?: number;
          base?: string;
        };
        Relationships: [];
      };
      register_lists: {
        Row: { register: string; observed_on: string; entries: number };
        Insert: { register: string; observed_on: string; entries: number };
        Update: { register?: string; observed_on?: string; entries?: number };
        Relationships: [
          {
            foreignKeyName: 'register_lists_register_fkey';
            columns: ['register'];
            isOneToOne: false;
            referencedRelation: 'registers';
            referencedColumns: ['register'];
          },
        ];
      };
      registers: {
        Row: { register: string; country: string; authority: Json; source_address: string | null };
        Insert: { register: string; country: string; authority: Json; source_address?: string | null };
        Update: { register?: string; country?: string; authority?: Json; source_address?: string | null };
        Relationships: [
          {
            foreignKeyName: 'registers_country_fkey';
            columns: ['country'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      reviews: {
        Row: {
          id: string;
          ratings: Json;
          facts: Json;
          destination: string | null;
          work: string | null;
          started_year: string | null;
          text: string;
        };
        Insert: {
          id: string;
          ratings: Json;
          facts?: Json;
          destination?: string | null;
          work?: string | null;
          started_year?: string | null;
          text?: string;
        };
        Update: {
          id?: string;
          ratings?: Json;
          facts?: Json;
          destination?: string | null;
          work?: string | null;
          started_year?: string | null;
          text?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'reviews_destination_fkey';
            columns: ['destination'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'reviews_id_fkey';
            columns: ['id'];
            isOneToOne: true;
            referencedRelation: 'submissions';
            referencedColumns: ['id'];
          },
        ];
      };
      sanctions: {
        Row: {
          id: number;
          provider_id: string;
          kind: string;
          first_day: string;
          last_day: string | null;
          reason: string;
          authority: string;
          source_address: string;
        };
        Insert: {
          id?: never;
          provider_id: string;
          kind: string;
          first_day: string;
          last_day?: string | null;
          reason: string;
          authority: string;
          source_address: string;
        };
        Update: {
          id?: never;
          provider_id?: string;
          kind?: string;
          first_day?: string;
          last_day?: string | null;
          reason?: string;
          authority?: string;
          source_address?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'sanctions_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      services: {
        Row: {
          id: number;
          operator_id: string;
          sending: string;
          receiving: string;
          pay_in: string;
          access_point: string;
          variant: number;
        };
        Insert: {
          id?: never;
          operator_id: string;
          sending: string;
          receiving: string;
          pay_in: string;
          access_point: string;
          variant?: number;
        };
        Update: {
          id?: never;
          operator_id?: string;
          sending?: string;
          receiving?: string;
          pay_in?: string;
          access_point?: string;
          variant?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'services_operator_id_fkey';
            columns: ['operator_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'services_receiving_fkey';
            columns: ['receiving'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'services_sending_fkey';
            columns: ['sending'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
      submissions: {
        Row: {
          id: string;
          kind: string;
          provider_id: string | null;
          status: string;
          language: string;
          submitted_month: string;
          published_month: string | null;
          is_demo: boolean;
          revision: number;
        };
        Insert: {
          id: string;
          kind: string;
          provider_id?: string | null;
          status?: string;
          language?: string;
          submitted_month: string;
          published_month?: string | null;
          is_demo?: boolean;
          revision?: number;
        };
        Update: {
          id?: string;
          kind?: string;
          provider_id?: string | null;
          status?: string;
          language?: string;
          submitted_month?: string;
          published_month?: string | null;
          is_demo?: boolean;
          revision?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'submissions_provider_id_fkey';
            columns: ['provider_id'];
            isOneToOne: false;
            referencedRelation: 'providers';
            referencedColumns: ['id'];
          },
        ];
      };
      transfer_reports: {
        Row: {
          id: string;
          sending: string;
          receiving: string;
          sent_minor: number;
          sent_currency: string;
          fee_minor: number | null;
          received_minor: number;
          received_currency: string;
          sent_month: string;
          pay_in: string | null;
          pay_out: string | null;
          fee_included: boolean | null;
        };
        Insert: {
          id: string;
          sending: string;
          receiving: string;
          sent_minor: number;
          sent_currency: string;
          fee_minor?: number | null;
          received_minor: number;
          received_currency: string;
          sent_month: string;
          pay_in?: string | null;
          pay_out?: string | null;
          fee_included?: boolean | null;
        };
        Update: {
          id?: string;
          sending?: string;
          receiving?: string;
          sent_minor?: number;
          sent_currency?: string;
          fee_minor?: number | null;
          received_minor?: number;
          received_currency?: string;
          sent_month?: string;
          pay_in?: string | null;
          pay_out?: string | null;
          fee_included?: boolean | null;
        };
        Relationships: [
          {
            foreignKeyName: 'transfer_reports_id_fkey';
            columns: ['id'];
            isOneToOne: true;
            referencedRelation: 'submissions';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'transfer_reports_receiving_fkey';
            columns: ['receiving'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'transfer_reports_sending_fkey';
            columns: ['sending'];
            isOneToOne: false;
            referencedRelation: 'countries';
            referencedColumns: ['code'];
          },
        ];
      };
    };
    Views: { [_ in never]: never };
    Functions: {
      accept_invitation: { Args: { request: Json }; Returns: Json };
      add_agencies: { Args: { agencies: Json }; Returns: Json };
      add_member: { Args: { email: string; role: string; demo?: boolean }; Returns: Json };
      add_named_provider: { Args: { request: Json }; Returns: Json };
      answer_question: { Args: { request: Json }; Returns: Json };
      appeal_review: { Args: { request: Json }; Returns: Json };
      ask_author: { Args: { request: Json }; Returns: Json };
      cancel_invitation: { Args: { request: Json }; Returns: Json };
      check_invitation: { Args: { request: Json }; Returns: Json };
      claim_page: { Args: { request: Json }; Returns: Json };
      claim_submission: { Args: { request: Json }; Returns: Json };
      confirm_removal: { Args: { request: Json }; Returns: Json };
      correct_submission: { Args: { request: Json }; Returns: Json };
      decide_appeal: { Args: { request: Json }; Returns: Json };
      decide_claim: { Args: { request: Json }; Returns: Json };
      decide_reply: { Args: { request: Json }; Returns: Json };
      decide_submission: { Args: { request: Json }; Returns: Json };
      decline_identical: { Args: { request: Json }; Returns: Json };
      dismiss_flags: { Args: { request: Json }; Returns: Json };
      drop_sub_agent: { Args: { request: Json }; Returns: Json };
      empty_record: { Args: never; Returns: undefined };
      finish_events: { Args: { ids: number[] }; Returns: undefined };
      finish_import: { Args: { note: Json }; Returns: undefined };
      finish_register_list: {
        Args: { register: Json; observed_on: string; entry_keys: Json };
        Returns: Json;
      };
      flag_review: { Args: { request: Json }; Returns: Json };
      forget_expired: { Args: never; Returns: undefined };
      import_corridor_averages: { Args: { source: string; averages: Json }; Returns: Json };
      import_deployments: { Args: { source: string; deployments: Json }; Returns: Json };
      import_help: { Args: { source: string; organisations: Json }; Returns: Json };
      import_limits: { Args: { limits: Json }; Returns: Json };
      import_price_quotes: { Args: { source: string; quotes: Json }; Returns: Json };
      import_progress: { Args: { source: string; sha256: string }; Returns: Json };
      import_reference_rates: { Args: { source: string; rates: Json }; Returns: Json };
      import_register_entries: {
        Args: { register: string; observed_on: string; entries: Json };
        Returns: Json;
      };
      import_sanctions: { Args: { sanctions: Json }; Returns: Json };
      invite: { Args: { request: Json }; Returns: Json };
      invite_as_service: { Args: { request: Json }; Returns: Json };
      keep_fingerprints: { Args: { fingerprints: Json }; Returns: Json };
      keep_providers_apart: { Args: { one: string; other: string }; Returns: boolean };
      keep_published: { Args: { request: Json }; Returns: Json };
      known_providers: { Args: { kind: string; country: string }; Returns: Json };
      list_members: { Args: { request: Json }; Returns: Json };
      load_demo_record: { Args: { record: Json }; Returns: undefined };
      merge_providers: { Args: { pairs: Json; by_whom: string }; Returns: Json };
      moderation_matters: { Args: { request: Json }; Returns: Json };
      moderation_queue: { Args: { request: Json }; Returns: Json };
      my_pages: { Args: { request: Json }; Returns: Json };
      my_role: { Args: never; Returns: Json };
      note_import_progress: {
        Args: { source: string; sha256: string; done: number; counts: Json };
        Returns: undefined;
      };
      place_submission: { Args: { request: Json }; Returns: Json };
      provider_countries: { Args: never; Returns: Json };
      published_of: { Args: { request: Json }; Returns: Json };
      published_record: { Args: never; Returns: Json };
      read_moderation_log: { Args: never; Returns: Json };
      read_own_submission: { Args: { request: Json }; Returns: Json };
      receipt_status: { Args: { request: Json }; Returns: Json };
      record_legal_demand: { Args: { request: Json }; Returns: Json };
      record_signals: { Args: { screened: Json }; Returns: undefined };
      record_state: { Args: never; Returns: Json };
      release_events: { Args: { ids: number[] }; Returns: undefined };
      release_submission: { Args: { request: Json }; Returns: Json };
      remove_member: { Args: { request: Json }; Returns: Json };
      remove_member_as_service: { Args: { request: Json }; Returns: Json };
      remove_representative: { Args: { request: Json }; Returns: Json };
      request_challenge: { Args: never; Returns: Json };
      request_removal: { Args: { request: Json }; Returns: Json };
      set_alert: { Args: { request: Json }; Returns: Json };
      set_member_role: { Args: { request: Json }; Returns: Json };
      split_provider: { Args: { slug: string }; Returns: string };
      submissions_to_screen: { Args: { ids: Json }; Returns: Json };
      submit_fee_report: { Args: { request: Json }; Returns: Json };
      submit_reply: { Args: { request: Json }; Returns: Json };
      submit_review: { Args: { request: Json }; Returns: Json };
      submit_transfer_report: { Args: { request: Json }; Returns: Json };
      take_down_reply: { Args: { request: Json }; Returns: Json };
      take_events: { Args: { topic: string; most: number; lease_seconds: number }; Returns: Json };
      translate_review: { Args: { request: Json }; Returns: Json };
      undo_decision: { Args: { request: Json }; Returns: Json };
      withdraw_submission: { Args: { request: Json }; Returns: Json };
    };
    Enums: { [_ in never]: never };
    CompositeTypes: { [_ in never]: never };
  };
}
